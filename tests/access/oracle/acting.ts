import type { Client } from "pg";

/** Begins a transaction as the person whose token this is, on a connection of one of the portal's roles. */
export async function beginAs(client: Client, token: string): Promise<void> {
  await client.query("begin");
  await client.query("select sec.enter($1, 'test')", [token]);
}

/** The column that names a row, for tables whose key is not called id. */
export const keyOf: Readonly<Record<string, string>> = {
  indicator: "item_id",
  charter: "workspace_id",
  audit_entry: "seq",
  gate_trial: "setting_id",
  tip_count: "day",
  rescreening: "rule_set",
};

/** The keys of all rows of a table that the transaction's person sees. */
export async function visibleIn(client: Client, table: string): Promise<Set<string>> {
  const key = keyOf[table] ?? "id";
  const { rows } = await client.query<{ key: string }>(`select ${key}::text as key from ${table}`);
  return new Set(rows.map((row) => row.key));
}
