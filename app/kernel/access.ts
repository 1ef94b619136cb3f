import type { Actor } from "./actor";
import { DomainError } from "./errors";

export type Rule<Subject> = (actor: Actor, subject: Subject) => boolean;

export function authorize<Subject>(actor: Actor, rule: Rule<Subject>, subject: Subject): void {
  if (!rule(actor, subject)) throw new DomainError("forbidden", "errors:forbidden");
}

/** The answers of a whole policy, as plain booleans the page can read. */
export function abilities<Subject, Name extends string>(
  policy: Record<Name, Rule<Subject>>,
  actor: Actor,
  subject: Subject,
): Record<Name, boolean> {
  const answers = Object.entries<Rule<Subject>>(policy).map(([name, rule]) => [
    name,
    rule(actor, subject),
  ]);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- fromEntries forgets the names
  return Object.fromEntries(answers) as Record<Name, boolean>;
}
