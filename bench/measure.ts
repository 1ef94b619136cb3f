import autocannon from "autocannon";
import { type Portal, query } from "./portal";

export type Load = { requestsPerSecond: number; p50: number; p99: number };

type Headers = { cookie: string };

export type Measured = { one: Load; sixteen: Load; statements: number };

const seconds = Number(process.env["BENCH_SECONDS"] ?? 5);

/** A page under load: alone, then sixteen at once. Latencies in milliseconds. */
export async function underLoad(
  url: string,
  headers: Headers,
): Promise<Omit<Measured, "statements">> {
  await press(url, headers, { connections: 4, duration: 1 });
  return {
    one: await press(url, headers, { connections: 1, duration: seconds }),
    sixteen: await press(url, headers, { connections: 16, duration: seconds }),
  };
}

async function press(
  url: string,
  headers: Headers,
  how: { connections: number; duration: number },
): Promise<Load> {
  const result = await autocannon({ url, headers, ...how });
  const bad = result.non2xx + result.errors + result.timeouts;
  if (bad > 0) throw new Error(`${bad} of the answers of ${url} were none.`);
  const { average } = result.requests;
  return { requestsPerSecond: average, p50: result.latency.p50, p99: result.latency.p99 };
}

/** How many statements the database was sent for one page, transaction control included. */
export async function statementsOf(
  { database }: Portal,
  page: () => Promise<unknown>,
): Promise<number> {
  await page();
  await query(database, "select pg_stat_statements_reset()");
  await page();
  const [sum] = await query<{ calls: string }>(
    database,
    `select coalesce(sum(calls), 0) as calls from pg_stat_statements s join pg_roles r on r.oid = s.userid
      where r.rolname like 'portal_%' and s.toplevel`,
  );
  return Number(sum?.calls ?? 0);
}
