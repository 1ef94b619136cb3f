import { Form } from "@remix-run/react";
import { SubmitButton } from "~/components/button";
import { useT } from "~/components/translation";
import type { DemoPerson } from "../demo-sign-in.server";

type DemoPeopleProps = { password: string; people: readonly DemoPerson[]; to: string };

/** Whom a visitor of the demo can be, one click each, and what the form beside would need. */
export function DemoPeople({ password, people, to }: DemoPeopleProps) {
  const t = useT();
  return (
    <section className="demo" aria-labelledby="demo">
      <h2 id="demo">{t("people:demo.title")}</h2>
      <p className="muted">{t("people:demo.lead")}</p>
      {people.length === 0 ? <p>{t("people:demo.empty")}</p> : null}
      <ul className="demo-people">
        {people.map((person) => (
          <DemoRow key={person.email} person={person} to={to} />
        ))}
      </ul>
      <details>
        <summary>{t("people:demo.byHand")}</summary>
        <ByHand password={password} people={people} />
      </details>
    </section>
  );
}

function DemoRow({ person, to }: { person: DemoPerson; to: string }) {
  const t = useT();
  const { email, name, organisation, role } = person;
  return (
    <li>
      <p>
        <b>{name}</b>, {organisation}
        <br />
        <span className="muted small">{t(`people:demo.role.${role}`)}</span>
      </p>
      <Form method="post" action="/demo/sign-in">
        <input type="hidden" name="email" value={email} />
        <input type="hidden" name="to" value={to} />
        <SubmitButton size="small" variant="secondary">
          {t("people:demo.become")}
          <span className="visually-hidden"> {t("people:demo.becomeAs", { name })}</span>
        </SubmitButton>
      </Form>
    </li>
  );
}

/** What the form beside asks for. */
function ByHand({ password, people }: Omit<DemoPeopleProps, "to">) {
  const t = useT();
  return (
    <div className="stack">
      <p className="muted small">{t("people:demo.byHandHint")}</p>
      <p className="small">
        {t("people:demo.password")}: <code>{password}</code>
      </p>
      <ul className="demo-codes">
        {people.map(({ email, code }) => (
          <li key={email}>
            <code>{email}</code>
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </div>
  );
}
