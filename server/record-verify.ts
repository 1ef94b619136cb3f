import { once } from "node:events";
import { createReadStream, createWriteStream, existsSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { Client } from "pg";
import { readHeads } from "~/features/record/heads.server";
import { type Finding, type SealedEntry, verifier } from "~/features/record/verify";
import { addressOf } from "./database/address";
import { startDatabase } from "./database/embedded";
import { livingPostmaster } from "./database/postmaster";
import { root } from "./root";
import { secretsIn } from "./secrets";

// `npm run record:verify [-- --export FILE | --file FILE] [--heads FOLDER]`: reads the whole record as
// portal_auditor, or an export without any database, and names the first entry that is broken.

const usage = "npm run record:verify [-- --file EXPORT | --export FILE] [--heads FOLDER]";
const dataDir = path.resolve(root, process.env["DATA_DIR"] ?? ".data");

try {
  const { file, out, heads } = options();
  const broken = file ? await verifyFile(file, heads) : await verifyDatabase(heads, out);
  process.exit(broken ? 1 : 0);
} catch (error) {
  console.error(`Not verified: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(2);
}

function options() {
  try {
    const { values } = parseArgs({
      options: {
        file: { type: "string" },
        export: { type: "string" },
        heads: { type: "string", default: dataDir },
      },
    });
    return { file: values.file, out: values.export, heads: values.heads };
  } catch (error) {
    throw new Error(usage, { cause: error });
  }
}

async function verifyFile(file: string, headsFolder: string): Promise<boolean> {
  return verify(entriesOf(file), headsFolder);
}

async function verifyDatabase(headsFolder: string, out: string | undefined): Promise<boolean> {
  const { address, leave } = await auditorsDoor();
  const client = new Client(address);
  try {
    await client.connect();
    const isBroken = await verify(out ? copied(sealed(client), out) : sealed(client), headsFolder);
    await tellOfPending(client);
    return isBroken;
  } finally {
    await client.end();
    await leave();
  }
}

/** @returns whether something is broken */
async function verify(entries: AsyncIterable<SealedEntry>, headsFolder: string): Promise<boolean> {
  const heads = await readHeads(headsFolder);
  const checking = verifier(heads);
  for await (const entry of entries) {
    const finding = checking.take(entry);
    if (finding) return tell(finding);
  }
  const finding = checking.end();
  if (finding) return tell(finding);
  const { seq, hash } = checking.head;
  console.log(`${seq} entries verified, head ${hash}`);
  console.log(`${heads.length} heads kept outside the database agree with them.`);
  return false;
}

function tell({ seq, problem, detail }: Finding): true {
  console.log(`Broken at entry ${seq}: ${problem}. Here ${detail}.`);
  return true;
}

type Door = { readonly address: string; readonly leave: () => Promise<void> };

function stay(): Promise<void> {
  return Promise.resolve();
}

/** DATABASE_AUDITOR_URL, else DATABASE_URL's server, else the database of the demo, started if it rests. */
async function auditorsDoor(): Promise<Door> {
  const own = process.env["DATABASE_AUDITOR_URL"];
  if (own) return { address: own, leave: stay };
  const apps = process.env["DATABASE_URL"];
  if (apps) {
    const address = new URL(apps);
    address.username = "portal_auditor";
    return { address: address.href, leave: stay };
  }
  const folder = path.join(dataDir, "pg");
  if (!existsSync(folder)) {
    throw new Error("set DATABASE_AUDITOR_URL to the database's address for portal_auditor.");
  }
  const wasResting = !livingPostmaster(folder);
  const server = await startDatabase({ dataDir });
  const password = secretsIn(dataDir).passwords.portal_auditor;
  return {
    address: addressOf(server, { user: "portal_auditor", password }, "portal"),
    leave: wasResting ? () => server.stop() : stay,
  };
}

/** All entries in order, some thousand at a time. */
async function* sealed(client: Client): AsyncIterable<SealedEntry> {
  const portion = 5_000;
  let last = "0";
  for (;;) {
    const { rows } = await client.query<Omit<SealedEntry, "seq"> & { seq: string }>(
      `select seq::text, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, body::text as body,
              encode(previous, 'hex') as previous, encode(hash, 'hex') as hash, act, actor_id as "actorId",
              organisation_id as "organisationId", object_id as "objectId", workspace_id as "workspaceId"
         from audit_entry where seq > $1 order by audit_entry.seq limit ${portion}`,
      [last],
    );
    for (const row of rows) yield { ...row, seq: Number(row.seq) };
    last = rows.at(-1)?.seq ?? last;
    if (rows.length < portion) return;
  }
}

/** Writes each entry to a file on its way: what `--file` verifies later, without any database. */
async function* copied(
  entries: AsyncIterable<SealedEntry>,
  file: string,
): AsyncIterable<SealedEntry> {
  const stream = createWriteStream(file, { mode: 0o600 });
  for await (const entry of entries) {
    if (!stream.write(`${JSON.stringify(entry)}\n`)) await once(stream, "drain");
    yield entry;
  }
  stream.end();
  await once(stream, "finish");
}

async function* entriesOf(file: string): AsyncIterable<SealedEntry> {
  for await (const line of createInterface({ input: createReadStream(file) })) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a wrong one does not verify
    if (line) yield JSON.parse(line) as SealedEntry;
  }
}

/**
 * Every entry carries the number it got when it was written. A number that is missing was rolled back
 * with its act, or taken away in the second before it was chained; only the first is usual.
 */
async function tellOfPending(client: Client): Promise<void> {
  const { rows } = await client.query<{ pending: string; missing: string }>(
    `with written as (select (body ->> 'number')::bigint as number from audit_entry where body ? 'number'
       union all select id from audit_pending)
     select (select count(*) from audit_pending) as pending,
            coalesce(max(number) - min(number) + 1 - count(*), 0) as missing from written`,
  );
  const [row] = rows;
  console.log(`${row?.pending ?? 0} more wait to be chained.`);
  console.log(`${row?.missing ?? 0} numbers are not used: acts that were rolled back.`);
}
