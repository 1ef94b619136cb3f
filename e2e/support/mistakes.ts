import { randomUUID } from "node:crypto";
import type { Form } from "./forms/form";
import type { Fields } from "./http";
import { sql } from "./portal";
import { person, room } from "./world";

export type Mistake = {
  readonly what: string;
  readonly field: string;
  readonly value: string | readonly string[];
};

/** Every way to fill in one field of this form wrongly, the rest being right. */
export async function mistakes(form: Form): Promise<Mistake[]> {
  return [
    ...Object.entries(form.texts ?? {}).flatMap(([field, { max, needed }]) => [
      ...(needed ? badly(field, { missing: "", blank: " \n\t " }) : []),
      ...badly(field, {
        "too long": "ord ".repeat(Math.ceil(max / 4) + 1),
        "far too long": "x".repeat(max * 3),
        "turned around": "En text som \u202E vänds om på vägen.",
        "with a bell": "En text med \u0007 i sig.",
        "with nothing": "En text med \u0000 i sig.",
        "several at once": ["En text som är lång nog.", "En annan som är det."],
      }),
    ]),
    ...(form.choices ?? []).flatMap((field) =>
      badly(field, { missing: "", foreign: "nothing", inherited: "__proto__", huge: "1e309" }),
    ),
    ...(await wrongNames(form)),
    ...(form.days ?? []).flatMap((field) =>
      badly(field, {
        past: "2001-02-03",
        "not in the calendar": "2026-13-45",
        "without a year": "0000-00-00",
        words: "nästa vecka",
        "beyond the calendar": "+275760-09-13",
        "too far ahead": "9999-12-31",
        "with time and unknown zone": "2027-01-01T10:00[Mars/Olympus]",
      }),
    ),
    ...numbers.flatMap((field) =>
      form.fields[field] === undefined
        ? []
        : badly(field, {
            endless: "1e309",
            negative: "-1",
            huge: "99999999999999999999",
            "no number": "NaN",
            hexadecimal: "0x10",
            broken: "1.5",
          }),
    ),
    ...(form.fields["formKey"] === undefined
      ? []
      : badly("formKey", { missing: "", short: "x", malformed: "00000000" })),
  ];
}

const numbers = ["version", "confidence"] as const;

async function wrongNames({ names = [] }: Form): Promise<Mistake[]> {
  if (names.length === 0) return [];
  const [foreign, gone] = await Promise.all([room("sv", { visibility: "hidden" }), person()]);
  await sql("update person set state = 'suspended' where id = $1", [gone.id]);
  const others: Readonly<Record<string, string>> = {
    workspaceId: foreign.workspace.id,
    personIds: foreign.author.id,
    personId: gone.id,
  };
  return names.flatMap((field) =>
    badly(field, {
      "of someone else": others[field] ?? foreign.workspace.id,
      "of nothing": randomUUID(),
      malformed: "1 or 1=1",
    }),
  );
}

function badly(field: string, values: Fields): Mistake[] {
  return Object.entries(values).map(([what, value]) => ({ what, field, value }));
}

/** Everything that no form asks for and that would matter if anyone listened. */
export function uninvited({ by }: Form): Fields {
  return {
    id: randomUUID(),
    state: "published",
    authorId: randomUUID(),
    organisationId: randomUUID(),
    orgId: randomUUID(),
    portalRole: "lead",
    organisationRoles: ["coordinator", "signatory"],
    isCurrent: "true",
    createdAt: "2001-01-01",
    currentRevisionId: randomUUID(),
    agreedById: by.id,
    // Computed, or it would be the prototype of this object and not be sent.
    ["__proto__"]: ["x", "y"],
    constructor: "x",
    toString: "x",
  };
}
