import { expect, test } from "./support/fixtures";
import { forms } from "./support/forms";
import { caller } from "./support/http";
import { sql } from "./support/portal";

/** A number of Skatteverket's series for tests: nobody has it. */
const number = "850709-9805";

for (const [name, make] of Object.entries(forms)) {
  test(`${name}: a personal number is taken from no field`, async () => {
    const form = await make();
    const someone = await caller(form.by);
    for (const field of Object.keys(form.texts ?? {})) {
      const value = `Enligt uppgift ${number}, se ovan.`;
      const answer = await someone.post(form.address, { ...form.fields, [field]: value });
      expect(answer.status, field).toBe(422);
    }
    expect(await form.saved()).toBe(0);
    expect(await tablesHolding(number)).toEqual([]);
  });
}

/** The tables in which a row says this somewhere, jobs and the record among them. */
async function tablesHolding(words: string): Promise<string[]> {
  const tables = await sql<{ name: string }>(
    `select quote_ident(table_schema) || '.' || quote_ident(table_name) as name
       from information_schema.tables where table_type = 'BASE TABLE' and table_schema in ('public', 'sec')`,
  );
  const held = await Promise.all(
    tables.map(async ({ name }) => ({
      name,
      rows: await sql(`select 1 from ${name} t where t::text like '%' || $1 || '%' limit 1`, [
        words,
      ]),
    })),
  );
  return held.filter(({ rows }) => rows.length > 0).map(({ name }) => name);
}
