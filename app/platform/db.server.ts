import { PrismaPg } from "@prisma/adapter-pg";
import type { Actor } from "~/kernel/actor";
import { inOurWords } from "./database-errors";
import { actorFrom, type Entrance } from "./entrance";
import { databaseUrl, type DatabaseRole } from "./env.server";
import { type Prisma, PrismaClient } from "./generated/client";

export type Tx = Prisma.TransactionClient;

/** A page view: one transaction, shared by the loaders of one request, open until the last is done. */
export type View = { readonly actor: Actor | null; readonly close: () => Promise<void> };

/** The transactions in which actors are reading just now. */
const reading = new WeakMap<Actor, Tx>();

/**
 * Opens the transaction in which a request reads, as `portal_reader`: a role that can change nothing,
 * except put on the record what it read. The actor is null when the token proves nobody.
 */
export async function openView(token: string, requestId: string): Promise<View> {
  return new Promise((resolve, reject) => {
    const transaction = inTransaction("portal_reader", async (tx) => {
      const actor = await enter(tx, token, requestId);
      if (actor) reading.set(actor, tx);
      await new Promise<void>((lastIsDone) => {
        resolve({ actor, close: () => (lastIsDone(), transaction) });
      });
      if (actor) reading.delete(actor);
    });
    transaction.catch(reject);
  });
}

/** Reads as this person: in the view of their request if one is open, else in a transaction of its own. */
export function asReader<Result>(actor: Actor, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  const view = reading.get(actor);
  return view ? work(view) : as("portal_reader", actor, work);
}

/** Changes something as this person: one transaction, in which every statement asks the token again. */
export function asActor<Result>(actor: Actor, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return as("portal_app", actor, work);
}

/** Reads as the recipient of a mail that this worker holds the lease of (`actorOfJob`). */
export function asRecipient<Result>(
  token: string,
  work: (tx: Tx, actor: Actor | null) => Promise<Result>,
): Promise<Result> {
  return inTransaction("portal_worker", async (tx) => work(tx, await enter(tx, token, "mail")));
}

/** Authority that is no person: sign-in and its cleaning up. The reason is for the reader of the code. */
export function asSystem<Result>(
  _reason: string,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  return inTransaction("portal_system", work);
}

/** The worker's own bookkeeping: outbox, record, timed work. */
export function asWorker<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return inTransaction("portal_worker", work);
}

/** Is the database there? One statement as the role with the fewest rights. */
export async function pingDatabase(): Promise<void> {
  await inTransaction("portal_reader", (tx) => tx.$queryRaw`select 1`);
}

export async function closeDatabase(): Promise<void> {
  await Promise.all([...clients.values()].map((client) => client.$disconnect()));
  clients.clear();
}

/** Nobody may be found behind the token any more: a session that ended a moment ago. */
export class SignedOut extends Error {}

function as<Result>(
  role: DatabaseRole,
  actor: Actor,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  return inTransaction(role, async (tx) => {
    if (!(await enter(tx, actor.token, actor.requestId))) throw new SignedOut();
    return work(tx);
  });
}

async function enter(tx: Tx, token: string, requestId: string): Promise<Actor | null> {
  const [found] = await tx.$queryRaw<Entrance[]>`select * from sec.enter(${token}, ${requestId})`;
  return found ? actorFrom(found, { token, requestId }) : null;
}

async function inTransaction<Result>(
  role: DatabaseRole,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  try {
    return await clientFor(role).$transaction(work, { maxWait: 5_000, timeout: 10_000 });
  } catch (error) {
    throw inOurWords(error);
  }
}

const clients = new Map<DatabaseRole, PrismaClient>();

function clientFor(role: DatabaseRole): PrismaClient {
  let client = clients.get(role);
  if (!client) {
    const adapter = new TransactionsOnly(
      { connectionString: databaseUrl(role), max: poolSize[role] },
      { statementNameGenerator: ({ sql }) => nameOf(sql) },
    );
    client = new PrismaClient({ adapter });
    clients.set(role, client);
  }
  return client;
}

const poolSize: Record<DatabaseRole, number> = {
  portal_reader: 12,
  portal_app: 6,
  portal_system: 4,
  portal_worker: 3,
};

const names = new Map<string, string>();

/**
 * Named, a statement is parsed and planned once a connection instead of each time: with row policies that
 * is half of its cost. Who asks is found out when it runs. Lists in conditions make many statements out of
 * one, so only so many get a name (an empty one is none).
 */
function nameOf(sql: string): string {
  const known = names.get(sql);
  if (known) return known;
  if (names.size >= 500) return "";
  const name = `portal_${names.size}`;
  names.set(sql, name);
  return name;
}

/** Statements outside a transaction fail loudly instead of returning nothing. */
class TransactionsOnly extends PrismaPg {
  override async connect() {
    const adapter = await super.connect();
    adapter.queryRaw = refuse;
    adapter.executeRaw = refuse;
    return adapter;
  }
}

function refuse(): Promise<never> {
  return Promise.reject(new Error("A query outside asActor, asReader, asSystem or asWorker."));
}
