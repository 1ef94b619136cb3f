import { DomainError } from "~/kernel/errors";
import { asSystem } from "~/platform/db.server";
import { demoTotpSecretFor } from "./demo.server";
import { livePerson } from "./live-person";
import { currentCode } from "./second-factor.server";
import { letIn, type SignedIn, type Visitor } from "./sign-in.server";

// The open door of the demo coalition. A production build has no route that leads here.

/** Whom a visitor of the demo can be, in the order they are offered. */
const demoPeople = [
  ["lead", "lead@secretariat.example"],
  ["officer", "officer@secretariat.example"],
  ["auditor", "auditor@secretariat.example"],
  ["chair", "chair@nordbank.example"],
  ["bankAnalyst", "analyst@nordbank.example"],
  ["coordinator", "coordinator@paywell.example"],
  ["paymentAnalyst", "analyst@paywell.example"],
  ["reader", "reader@cloudhost.example"],
  ["investigator", "investigator@police.example"],
  ["adviser", "adviser@childrights.example"],
  ["observer", "observer@university.example"],
] as const;

export type DemoPerson = {
  role: (typeof demoPeople)[number][0];
  email: string;
  name: string;
  organisation: string;
  /** Of their authenticator app, in this half minute. */
  code: string;
};

/** The demo people that are there and may sign in. */
export async function listDemoPeople(): Promise<DemoPerson[]> {
  const accounts = await asSystem("offer the demo's people", (tx) =>
    tx.account.findMany({
      where: { email: { in: demoPeople.map(([, email]) => email) }, person: livePerson },
      select: {
        email: true,
        person: { select: { name: true, organisation: { select: { name: true } } } },
      },
    }),
  );
  return demoPeople.flatMap(([role, email]) => {
    const person = accounts.find((account) => account.email === email)?.person;
    if (!person) return [];
    const code = currentCode(demoTotpSecretFor(email));
    return [{ role, email, name: person.name, organisation: person.organisation.name, code }];
  });
}

/**
 * Signs a person of the demo in, as after both factors.
 * @throws DomainError invalid when nobody active has this address
 */
export async function signInAsDemoPerson(email: string, visitor: Visitor): Promise<SignedIn> {
  const account = await asSystem("find a person of the demo", (tx) =>
    tx.account.findFirst({
      where: { email, person: livePerson },
      select: { personId: true, language: true, theme: true },
    }),
  );
  if (!account) throw new DomainError("invalid", "people:demo.nobody", { field: "email" });
  return letIn(account, visitor);
}
