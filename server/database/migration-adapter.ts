import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum, type SqlDriverAdapter } from "@prisma/driver-adapter-utils";
import { DatabaseError, Pool, type QueryArrayConfig, types } from "pg";

/**
 * One connection for the schema engine: Prisma's adapter, mended where migrations need it.
 * @param onFailure hears what stopped a script, because the engine does not pass it on
 */
export async function openAdapter(
  address: string,
  onFailure: (failure: Error) => void,
): Promise<SqlDriverAdapter> {
  const pool = new Pool({ connectionString: address, max: 1 });
  const run = pool.query.bind(pool);
  const letters = markLetters(pool);
  const adapter = await new PrismaPg(pool).connect();
  const queryRaw = adapter.queryRaw.bind(adapter);
  return Object.assign(adapter, {
    async queryRaw(query: Parameters<typeof queryRaw>[0]) {
      const result = await queryRaw(query);
      const marked = letters.get(result.rows) ?? [];
      const columnTypes = result.columnTypes.map((type, index) =>
        marked[index] ? ColumnTypeEnum.Character : type,
      );
      return { ...result, columnTypes };
    },
    // Prisma's own cuts the script at every semicolon, which no function survives. Sent whole it is
    // also one transaction: a migration that fails leaves nothing behind.
    async executeScript(script: string) {
      try {
        await run(script);
      } catch (error) {
        onFailure(located(error, script));
        throw error;
      }
    },
    async dispose() {
      if (!pool.ended) await pool.end();
    },
  });
}

const oneLetter: number = types.builtins.CHAR;

/**
 * The catalogue has columns of PostgreSQL's one-letter type, at which Prisma's adapter gives up: they
 * pass through it as text, and which ones they were is remembered by the rows.
 */
function markLetters(pool: Pool): WeakMap<object, boolean[]> {
  const letters = new WeakMap<object, boolean[]>();
  const query = pool.query.bind(pool);
  Object.assign(pool, {
    async query(config: QueryArrayConfig) {
      const result = await query(config);
      const marked = result.fields.map((field) => field.dataTypeID === oneLetter);
      for (const [index, field] of result.fields.entries()) {
        if (marked[index]) field.dataTypeID = types.builtins.TEXT;
      }
      letters.set(result.rows, marked);
      return result;
    },
  });
  return letters;
}

function located(error: unknown, script: string): Error {
  if (!(error instanceof DatabaseError)) return new Error(String(error));
  const before = script.slice(0, Number(error.position ?? 0)).split("\n");
  const place = error.position ? ` in line ${before.length}: ${before.at(-1)}` : "";
  return new Error(`${error.message}${place}${error.where ? ` (${error.where})` : ""}`);
}
