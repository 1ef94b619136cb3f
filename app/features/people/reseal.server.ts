import { asSystem } from "~/platform/db.server";
import { isSealedAnew, openTotpSecret, sealTotpSecret } from "./second-factor.server";

/** Second factors in one transaction. */
const atOnce = 200;

export type Resealed = {
  readonly resealed: number;
  /** Sealed with today's PORTAL_SECRET before. */
  readonly untouched: number;
  /** Whose, by the person's id: sealed with a secret that is neither today's nor the one before. */
  readonly unreadable: readonly string[];
};

/**
 * Seals every second factor with today's PORTAL_SECRET, so that the one before is needed no longer. May run
 * while people sign in and enrol, and may be stopped and run again.
 */
export async function resealSecondFactors(): Promise<Resealed> {
  let [resealed, untouched, after] = [0, 0, "00000000-0000-0000-0000-000000000000"];
  const unreadable: string[] = [];
  for (;;) {
    const some = await factorsAfter(after);
    for (const { personId, totpSecret } of some) {
      if (isSealedAnew(totpSecret)) untouched += 1;
      else if (await reseal(personId, totpSecret)) resealed += 1;
      else unreadable.push(personId);
    }
    const last = some.at(-1);
    if (!last) return { resealed, untouched, unreadable };
    after = last.personId;
  }
}

type Factor = { personId: string; totpSecret: Uint8Array<ArrayBuffer> };

function factorsAfter(personId: string): Promise<Factor[]> {
  return asSystem(
    "read second factors",
    (tx) => tx.$queryRaw<Factor[]>`
      select person_id as "personId", totp_secret as "totpSecret" from credential
       where totp_secret is not null and person_id > ${personId}::uuid order by person_id limit ${atOnce}`,
  );
}

async function reseal(personId: string, stored: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const secret = opened(stored);
  if (secret === null) return false;
  await asSystem("seal a second factor anew", (tx) =>
    // Only the one that was read: whoever changed it meanwhile sealed it with today's.
    tx.credential.updateMany({
      where: { personId, totpSecret: stored },
      data: { totpSecret: sealTotpSecret(secret) },
    }),
  );
  return true;
}

function opened(stored: Uint8Array): string | null {
  try {
    return openTotpSecret(stored);
  } catch {
    return null;
  }
}
