import { randomUUID } from "node:crypto";
import { idOf, newSessionToken } from "~/features/people/session-secret.server";
import { sql } from "../portal";
import { person } from "../world";
import { count, type Forms } from "./form";

/** What people settle for themselves. */
export const peopleForms: Forms = {
  settings: async () => {
    const someone = await person();
    return {
      by: someone,
      address: "/settings",
      fields: { language: "en", theme: "dark", mailFrequency: "weekly" },
      choices: ["language", "theme", "mailFrequency"],
      saved: () => count("account where theme = 'dark' and person_id = $1", someone.id),
    };
  },
  "language and appearance": async () => {
    const someone = await person();
    return {
      by: someone,
      address: "/preferences",
      fields: { theme: "dark", returnTo: "/workspaces" },
      choices: ["theme"],
      isGiven: true,
      saved: () => count("account where theme = 'dark' and person_id = $1", someone.id),
    };
  },
  "end a session": async () => {
    const someone = await person();
    const id = idOf(newSessionToken());
    await sql(
      `insert into session (id, person_id, secret_hash, expires_at, ends_at, device)
       values ($1, $2, $3, now() + interval '1 hour', now() + interval '1 day', 'Firefox, Windows')`,
      [id, someone.id, Buffer.alloc(32)],
    );
    return {
      by: someone,
      address: "/settings/sessions",
      fields: { session: id },
      choices: ["session"],
      isGiven: true,
      saved: () => count("session where id = $1", id).then((rows) => 1 - rows),
    };
  },
  "accept an agreement": async () => {
    const someone = await person();
    await sql("delete from agreement_acceptance where person_id = $1", [someone.id]);
    const [asked] = await sql<{ id: string }>(
      "select id from agreement where required_of = 'person' order by number desc limit 1",
    );
    return {
      by: someone,
      address: "/agreements",
      fields: { accept: asked?.id ?? "" },
      names: ["accept"],
      isGiven: true,
      saved: () => count("agreement_acceptance where person_id = $1", someone.id),
    };
  },
  "mark everything as seen": async () => {
    const someone = await person();
    await sql("update account set new_since = now() - interval '1 day' where person_id = $1", [
      someone.id,
    ]);
    const seenAt = new Date().toISOString();
    return {
      by: someone,
      address: "/?index",
      fields: { seenAt },
      choices: ["seenAt"],
      isGiven: true,
      saved: () =>
        count(`account where new_since = '${seenAt}'::timestamptz and person_id = $1`, someone.id),
    };
  },
};

/** What strangers may send, nobody being there whom they name: the answer never depends on what is known of the person they name. */
export const strangersForms = {
  "/sign-in": {
    email: `${randomUUID()}@prov.example`,
    password: "en lång mening som ingen gissar",
    code: "123456",
  },
  "/sign-in/enrol": { code: "123456" },
  "/demo/sign-in": { email: `${randomUUID()}@prov.example`, to: "/" },
} as const;
