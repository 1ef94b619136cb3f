import { describe, expect, test } from "vitest";
import { acceptAgreements } from "~/features/people/accept-agreements.server";
import { getAgreements } from "~/features/people/agreements.server";
import { getSettings } from "~/features/people/queries.server";
import { rememberPreferences } from "~/features/people/remember-preferences.server";
import { saveSettings } from "~/features/people/save-settings.server";
import { asActor } from "~/platform/db.server";
import {
  actorBehind,
  actorOf,
  actsOn,
  organisation,
  person,
  session,
  sql,
} from "../../support/world";

describe("settings", () => {
  test("are kept with the person and put on the record", async () => {
    const personId = await person();
    const actor = await actorOf(personId);
    await saveSettings(actor, { language: "en", theme: "dark", mailFrequency: "weekly" });
    expect(await getSettings(await actorBehind(actor.token))).toMatchObject({
      language: "en",
      theme: "dark",
      mailFrequency: "weekly",
      email: `p-${personId}@mail.example`,
      title: "Analyst",
    });
    expect(await actsOn(personId)).toEqual(["account.changed"]);
  });

  test("of someone else cannot be changed, whatever the application says", async () => {
    const [mine, theirs] = [await person(), await person()];
    const actor = await actorOf(mine);
    const { count } = await asActor(actor, (tx) =>
      tx.account.updateMany({ where: { personId: theirs }, data: { theme: "dark" } }),
    );
    expect(count).toBe(0);
  });

  test("chosen in the menu follow who is signed in, and no visitor", async () => {
    const personId = await person();
    const { cookie } = await session(personId);
    const chosen = { language: "sv", theme: "dark" } as const;
    for (const header of [null, "", "portal=%", `portal=${"a".repeat(20)}.${"b".repeat(40)}`]) {
      await rememberPreferences(header, chosen);
    }
    expect(await actsOn(personId)).toEqual([]);
    await rememberPreferences(`portal=${cookie}`, chosen);
    expect(
      await sql("select language, theme from account where person_id = $1", [personId]),
    ).toEqual([chosen]);
  });
});

describe("agreements", () => {
  let number = 0;

  /** A version whose time to accept has run out, unless told otherwise. */
  async function agreement(requiredOf: string, grace = "current_date - 1"): Promise<string> {
    number += 1;
    const [row] = await sql<{ id: string }>(
      `insert into agreement (id, kind, number, required_of, effective_on, grace_until, title_sv, title_en, text_sv, text_en)
       values (gen_random_uuid(), 'declaration', $1, $2, current_date - 30, ${grace}, 'Avsikt', 'Intent', 'Vi vill.', 'We will.')
       returning id`,
      [number, requiredOf],
    );
    return row?.id ?? "";
  }

  const nothing = { accept: [], sign: [] };

  test("of a person open the portal once they are accepted, and only for that person", async () => {
    const organisationId = await organisation();
    const [ada, eve] = [await person({ organisationId }), await person({ organisationId })];
    await agreement("person");
    const before = await asked(ada);
    expect(before).toMatchObject({ isCurrent: false, can: { accept: true, sign: false } });
    await expect(acceptAgreements(before.actor, nothing)).rejects.toMatchObject({
      code: "invalid",
    });
    const done = await acceptAgreements(before.actor, { ...nothing, accept: [before.id] });
    expect(done).toEqual({ isMoreAsked: false });
    expect(await asked(ada)).toMatchObject({ isCurrent: true, can: { accept: false } });
    expect(await asked(eve)).toMatchObject({ isCurrent: false });
  });

  test("of an organisation open it for everyone once a coordinator has signed", async () => {
    const organisationId = await organisation();
    const member = await person({ organisationId });
    const coordinator = await person({ organisationId, organisationRoles: ["coordinator"] });
    await agreement("organisation");
    const theirs = await asked(member);
    expect(theirs).toMatchObject({ isCurrent: false, can: { accept: false, sign: false } });
    await acceptAgreements(theirs.actor, { accept: [theirs.id], sign: [theirs.id] });
    expect(await asked(member)).toMatchObject({ isCurrent: false });

    const { actor, can, id } = await asked(coordinator);
    expect(can).toEqual({ accept: false, sign: true });
    await acceptAgreements(actor, { ...nothing, sign: [id] });
    expect(await asked(member)).toMatchObject({ isCurrent: true });
  });

  test("of both can be accepted first for oneself and signed later", async () => {
    const organisationId = await organisation();
    const personId = await person({ organisationId, organisationRoles: ["coordinator"] });
    await agreement("both");
    const { actor, can, id } = await asked(personId);
    expect(can).toEqual({ accept: true, sign: true });
    expect(await acceptAgreements(actor, { ...nothing, accept: [id] })).toEqual({
      isMoreAsked: true,
    });
    expect(await acceptAgreements(actor, { ...nothing, sign: [id] })).toEqual({
      isMoreAsked: false,
    });
    expect(await asked(personId)).toMatchObject({ isCurrent: true });
    expect(await actsOn(id)).toEqual(["agreement.accepted", "agreement.accepted"]);
  });

  test("accepted twice at once are accepted once", async () => {
    const personId = await person();
    await agreement("person");
    const { actor, id } = await asked(personId);
    await Promise.all(
      Array.from({ length: 5 }, () => acceptAgreements(actor, { ...nothing, accept: [id] })),
    );
    expect(await actsOn(id)).toEqual(["agreement.accepted"]);
  });

  test("in their time of grace are asked for without closing the portal", async () => {
    const personId = await person();
    await agreement("person");
    const { actor, id } = await asked(personId);
    await acceptAgreements(actor, { ...nothing, accept: [id] });
    await agreement("person", "current_date + 14");
    expect(await asked(personId)).toMatchObject({ isCurrent: true, can: { accept: true } });
  });

  test("cannot be signed for the organisation by a member, whatever the application says", async () => {
    const actor = await actorOf(await person());
    const agreementId = await agreement("organisation");
    const { personId, organisationId } = actor;
    await expect(
      asActor(actor, (tx) =>
        tx.agreementAcceptance.createMany({
          data: [{ agreementId, personId, organisationId, asSignatory: true }],
        }),
      ),
    ).rejects.toMatchObject({ code: "forbidden" });
  });
});

/** What the agreements page asks of this person now. */
async function asked(personId: string) {
  const actor = await actorOf(personId);
  const { agreements, isCurrent } = await getAgreements(actor);
  return { actor, isCurrent, can: agreements[0]?.can, id: agreements[0]?.id ?? "" };
}
