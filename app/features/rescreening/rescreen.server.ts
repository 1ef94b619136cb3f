import { type FieldFinding, screenTexts } from "~/features/screening/gate.server";
import { ruleSetOf, type ScreeningConfig } from "~/features/screening/screen";
import { gateSettings } from "~/features/screening/settings.server";
import { asWorker } from "~/platform/db.server";
import { keepPlace, placeOf } from "./progress.server";
import { cursorOf, type StoredText, storedTexts } from "./stored-texts.server";

/** Texts screened between two looks at the database. */
const batch = 20;

/**
 * Screens some of the texts that the present rule set has not seen (domain.md section 5). A text with hits is
 * hidden until officers have decided, and its author is told. What each text brought is kept with it, so that
 * a worker which dies loses nothing and several may work at once.
 * @returns how many texts it screened; 0 when all are
 */
export async function rescreen(): Promise<number> {
  const { config } = await asWorker(gateSettings);
  const ruleSet = ruleSetOf(config);
  const place = await asWorker((tx) => placeOf(tx, ruleSet));
  if (!place) return 0;
  const texts = await asWorker((tx) =>
    storedTexts(tx, { limit: batch, after: cursorOf(place), notBy: ruleSet }),
  );
  for (const text of texts) await keep(text, { ruleSet, findings: newFindings(text, config) });
  await asWorker((tx) => keepPlace(tx, ruleSet, { read: texts, isLast: texts.length < batch }));
  return texts.length;
}

/** What the gate finds in a stored text, without what officers have let pass before. */
export function newFindings(text: StoredText, config: ScreeningConfig): FieldFinding[] {
  const setting = { channel: text.channel, ...(text.lang ? { lang: text.lang } : {}), config };
  const released = new Set(text.released.map(keyOf));
  return screenTexts(text.texts, setting).findings.filter((one) => !released.has(keyOf(one)));
}

function keyOf({ field, type, start, end }: FieldFinding): string {
  return `${field} ${type} ${start} ${end}`;
}

type Verdict = { ruleSet: string; findings: readonly FieldFinding[] };

async function keep({ kind, id, content }: StoredText, { ruleSet, findings }: Verdict) {
  const verdict = findings.length > 0 ? "review" : "pass";
  await asWorker(
    (tx) => tx.$queryRaw`select sec.keep_rescreening(${kind}, ${id}::uuid,
      ${JSON.stringify(content)}::jsonb, ${verdict}, ${ruleSet}, ${JSON.stringify(findings)}::jsonb)`,
  );
}
