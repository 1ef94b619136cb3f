import type { Client } from "pg";

export type Row = Readonly<Record<string, unknown>>;

/** Rows in one statement; more would make one JSON value too large for comfort. */
const batch = 2_000;

/** Inserts rows whose keys are columns. Columns that no row names keep their default. */
export async function insert(client: Client, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const list = columns.map((column) => client.escapeIdentifier(column)).join(", ");
  const target = client.escapeIdentifier(table);
  for (let start = 0; start < rows.length; start += batch) {
    await client.query(
      `insert into ${target} (${list})
       select ${list} from jsonb_populate_recordset(null::${target}, $1::jsonb)`,
      [JSON.stringify(rows.slice(start, start + batch))],
    );
  }
}
