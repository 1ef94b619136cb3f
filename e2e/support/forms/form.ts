import type { Fields } from "../http";
import { sql } from "../portal";
import type { Person } from "../world";

type Text = { readonly max: number; readonly needed: boolean };

/** A form as someone would rightly send it, and how to tell how often it was done. */
export type Form = {
  readonly by: Person;
  readonly address: string;
  readonly fields: Fields;
  /** Text fields with the most characters they take; the needed ones must not be left empty. */
  readonly texts?: Readonly<Record<string, Text>>;
  /** Fields with a closed list of answers. */
  readonly choices?: readonly string[];
  /** Fields that name something else. */
  readonly names?: readonly string[];
  /** Days that must not have passed. */
  readonly days?: readonly string[];
  /** All it holds was given by the page: whoever sends something else is refused without many words. */
  readonly isGiven?: boolean;
  /** Where the error of a field stands, if not at itself. */
  readonly places?: Readonly<Record<string, string>>;
  /** How many rows it has made or changed so far. */
  readonly saved: () => Promise<number>;
};

/** Makes the form in a place of its own. */
export type Forms = Readonly<Record<string, () => Promise<Form>>>;

export const text = "En text som är lång nog att säga något.";

/** How many rows there are of this one. */
export async function count(where: string, id: string): Promise<number> {
  const [row] = await sql<{ rows: string }>(`select count(*) as rows from ${where}`, [id]);
  return Number(row?.rows ?? 0);
}
