import type { Language } from "~/kernel/i18n";
import { asActor } from "~/platform/db.server";
import { record } from "~/platform/record.server";
import { findSignedIn } from "./sessions.server";

/** Keeps language and appearance with the person, if this browser is signed in; else nothing happens. */
export async function rememberPreferences(
  cookieHeader: string | null,
  { language, theme }: { language: Language; theme: "system" | "light" | "dark" },
): Promise<void> {
  const actor = await findSignedIn(cookieHeader);
  if (!actor) return;
  const { personId } = actor;
  await asActor(actor, async (tx) => {
    await tx.account.updateMany({ where: { personId }, data: { language, theme } });
    await record(tx, {
      act: "account.changed",
      objectKind: "person",
      objectId: personId,
      detail: { language, theme },
    });
  });
}
