/** The condition on a person who may sign in; the database asks the same of every session (`sec.identify`). */
export const livePerson = {
  state: "active",
  organisation: { state: { in: ["active", "observer"] } },
};

type Standing = { state: string; organisation: { state: string } };

/** The same for someone already found. */
export function isLive({ state, organisation }: Standing): boolean {
  return (
    state === livePerson.state && livePerson.organisation.state.in.includes(organisation.state)
  );
}
