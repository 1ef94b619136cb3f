import { setTimeout as pause } from "node:timers/promises";
import { doTimedWork, sendDueMails, sweep } from "~/features/notifications/jobs.server";
import { keepHead, sealRecord } from "~/features/record/jobs.server";
import { rescreen } from "~/features/rescreening/rescreen.server";
import { trySettings } from "~/features/rescreening/try-settings.server";
import { closeDatabase, pingDatabase } from "~/platform/db.server";
import { log } from "~/platform/log.server";

/** Lets go of what this process holds; called once, after the last request was answered. */
export function shutdown(): Promise<void> {
  return closeDatabase();
}

/** Rejects when the portal cannot serve: the database does not answer. */
export function checkReadiness(): Promise<void> {
  return pingDatabase();
}

/** Milliseconds that work under way gets after the signal. What it then still holds goes to another worker. */
const patience = 20_000;

/**
 * Does what happens after a change was committed: chains the record, sends mail, keeps the clock's
 * appointments. Any number of workers may run. Returns within 25 s of the signal.
 */
export async function runWorker(signal: AbortSignal): Promise<void> {
  const work = Promise.all([
    repeat("record", { seconds: 1, signal }, () => sealRecord()),
    repeat("mail", { seconds: 1, signal }, () => sendDueMails()),
    repeat("rescreening", { seconds: 60, signal }, () => rescreen()),
    repeat("settings", { seconds: 2, signal }, () => trySettings()),
    repeat("clock", { seconds: 60, signal }, () => doTimedWork(new Date())),
    repeat("upkeep", { seconds: 3600, signal }, async () => {
      await sweep();
      await keepHead();
    }),
  ]);
  await Promise.race([work, givenUp(signal)]);
  await attempt("record", async () => {
    await sealRecord();
    await keepHead();
  });
}

type Rhythm = { readonly seconds: number; readonly signal: AbortSignal };

/** Works until the signal: again at once while there was something to do, else after a pause. */
async function repeat(
  name: string,
  { seconds, signal }: Rhythm,
  work: () => Promise<number | void>,
): Promise<void> {
  while (!signal.aborted) {
    const done = await attempt(name, work);
    if (!done) await pause(seconds * 1000, undefined, { signal }).catch(() => undefined);
  }
}

/** What fails is logged and comes again; a worker does not stop because the database does. */
async function attempt(name: string, work: () => Promise<number | void>): Promise<number> {
  try {
    return (await work()) ?? 0;
  } catch (error) {
    log.error({ event: "workFailed", work: name, err: error });
    return 0;
  }
}

function givenUp(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const wait = () => setTimeout(resolve, patience).unref();
    if (signal.aborted) wait();
    else signal.addEventListener("abort", wait, { once: true });
  });
}
