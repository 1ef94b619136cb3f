import { type FieldFinding, screenTexts } from "~/features/screening/gate.server";
import { ruleSetOf, type ScreeningConfig } from "~/features/screening/screen";
import { gateSettings } from "~/features/screening/settings.server";
import { asWorker } from "~/platform/db.server";
import { type StoredText, storedTexts } from "./stored-texts.server";

/** Texts screened between two looks at the database. */
const batch = 20;

/**
 * Work for the worker that screens, some at a time, the texts that the present rule set has not seen
 * (domain.md section 5). A text with hits is hidden until officers have decided, and its author is told.
 * What each text brought is kept with it, so that a worker which dies loses nothing and several may work
 * at once.
 * @returns what answers how many texts it screened; 0 when all are
 */
export function rescreener(): () => Promise<number> {
  // What is written from now on is screened by this rule set anyway: all need to be asked for once only.
  let done = "";
  return async () => {
    const { config } = await asWorker(gateSettings);
    const ruleSet = ruleSetOf(config);
    if (done === ruleSet) return 0;
    const texts = await asWorker((tx) => storedTexts(tx, { limit: batch, notBy: ruleSet }));
    for (const text of texts) await keep(text, { ruleSet, findings: newFindings(text, config) });
    if (texts.length === 0) done = ruleSet;
    return texts.length;
  };
}

/** What the gate finds in a stored text, without what officers have let pass before. */
export function newFindings(text: StoredText, config: ScreeningConfig): FieldFinding[] {
  const setting = { channel: text.channel, ...(text.lang ? { lang: text.lang } : {}), config };
  const released = new Set(text.released.map(placeOf));
  return screenTexts(text.texts, setting).findings.filter((one) => !released.has(placeOf(one)));
}

function placeOf({ field, type, start, end }: FieldFinding): string {
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
