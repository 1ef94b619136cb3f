import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, open, rename } from "node:fs/promises";
import path from "node:path";
import { createTransport } from "nodemailer";
import { Resend } from "resend";
import { env } from "./env.server";

/** One message to one recipient, complete: what is sent again under the same key must be the same. */
export type Mail = {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
};

/** What became of a message. Without a status nobody answered, or nobody understood the answer. */
export type Delivery =
  | { readonly ok: true; readonly providerId: string }
  | { readonly ok: false; readonly status: number | null; readonly name: string };

/** Milliseconds after which an answer of the provider is not waited for any more. */
const patience = 10_000;

/** No answering machine answers these (RFC 3834). */
const headers = { "Auto-Submitted": "auto-generated" };

/**
 * Sends a message: through Resend when RESEND_API_KEY is set, else into a file under DATA_DIR/outbox.
 * @param key the same for every attempt at the same message; the provider acts on it once
 */
export function deliver(mail: Mail, key: string): Promise<Delivery> {
  const apiKey = env().RESEND_API_KEY;
  return apiKey ? post(mail, { apiKey, key }) : write(mail, key);
}

/** A message as it may leave: nothing in its headers can begin another header (RFC 5322 section 2.2). */
export function mailTo(
  to: string,
  { subject, ...body }: Pick<Mail, "subject" | "text" | "html">,
): Mail {
  return { from: oneLine(env().MAIL_FROM), to: oneLine(to), subject: oneLine(subject), ...body };
}

function oneLine(value: string): string {
  return value.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();
}

async function post(
  { from, to, subject, text, html }: Mail,
  { apiKey, key }: { apiKey: string; key: string },
): Promise<Delivery> {
  const baseUrl = env().RESEND_BASE_URL;
  const resend = new Resend(apiKey, baseUrl ? { baseUrl } : {});
  try {
    const { data, error } = await resend.emails.send(
      { from, to: [to], subject, text, html, headers },
      { idempotencyKey: key, signal: AbortSignal.timeout(patience) },
    );
    if (data) return { ok: true, providerId: data.id };
    return { ok: false, status: error.statusCode ?? null, name: error.name };
  } catch (error) {
    return { ok: false, status: null, name: error instanceof Error ? error.name : "unknown" };
  }
}

const composer = createTransport({ streamTransport: true, buffer: true, newline: "windows" });

/** The name of the file is the key: what was written is not written again. */
async function write(mail: Mail, key: string): Promise<Delivery> {
  const folder = path.join(env().DATA_DIR, "outbox");
  const file = path.join(folder, `${key}.eml`);
  if (existsSync(file)) return { ok: true, providerId: key };
  const messageId = `<${key}@${new URL(env().PORTAL_ORIGIN).hostname}>`;
  const { message } = await composer.sendMail({ ...mail, headers, messageId });
  if (!Buffer.isBuffer(message)) throw new Error("The composer was told to give one piece.");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomUUID()}`;
  const handle = await open(draft, "wx", 0o600);
  try {
    await handle.writeFile(message);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, file);
  return { ok: true, providerId: key };
}
