import type { Channel, ScreeningLanguage } from "./finding";
import type { LiveResult } from "./live";
import type { Answer, Question } from "./live-worker";
import type { GateSettings } from "./settings.server";

/** What the gate in the browser says, and whose hotlines come first if it is a tip. */
export type LiveAnswer = LiveResult & { country: string };

export type LiveSetting = { channel: Channel; lang?: ScreeningLanguage };

/**
 * Asks the gate in this browser about a text. The first question brings the gate and its settings.
 * @returns null where it cannot be had: then the server's word on saving is the only one
 */
export async function askGate(text: string, setting: LiveSetting): Promise<LiveAnswer | null> {
  try {
    const { config, country } = await settingsHere();
    return { ...(await ask(text, { ...setting, config })), country };
  } catch {
    return null;
  }
}

let settings: Promise<GateSettings> | undefined;

function settingsHere(): Promise<GateSettings> {
  settings ??= fetchSettings().catch((error: unknown) => {
    // Asked again with the next text: a line may be down for a moment.
    settings = undefined;
    throw error;
  });
  return settings;
}

async function fetchSettings(): Promise<GateSettings> {
  const answer = await fetch("/gate-settings", { headers: { accept: "application/json" } });
  if (!answer.ok || answer.redirected) throw new Error("The gate's settings are not to be had.");
  const found: GateSettings = await answer.json();
  return found;
}

type Waiting = { resolve: (answer: Answer) => void; reject: (reason: Error) => void };

let worker: Worker | undefined;
let asked = 0;
const waiting = new Map<number, Waiting>();

function ask(text: string, options: Question["options"]): Promise<Answer> {
  worker ??= startWorker();
  asked += 1;
  const question: Question = { id: asked, text, options };
  worker.postMessage(question, []);
  return new Promise((resolve, reject) => waiting.set(question.id, { resolve, reject }));
}

function startWorker(): Worker {
  const started = new Worker(new URL("live-worker.ts", import.meta.url), { type: "module" });
  started.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
    waiting.get(data.id)?.resolve(data);
    waiting.delete(data.id);
  });
  started.addEventListener("error", () => {
    worker = undefined;
    for (const { reject } of waiting.values()) reject(new Error("The gate did not start."));
    waiting.clear();
  });
  return started;
}
