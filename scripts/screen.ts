// npm run --silent screen -- FILE.jsonl[.gz] [--config FILE]
// One JSON per line in ({id, text, channel?, lang?}), one per line out ({id, verdict, spans, ms}).
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import { screen, type ScreeningConfig } from "../app/features/screening/screen";
import { readConfig } from "../tests/screening/config";

const row = z.object({
  id: z.string(),
  text: z.string(),
  channel: z.enum(["note", "document", "csv", "contact", "indicator"]).catch("note"),
  lang: z.enum(["sv", "en", "no", "da", "fi"]).optional().catch(undefined),
});

main(process.argv.slice(2));

function main(words: string[]): void {
  const at = words.indexOf("--config");
  const configFile = at < 0 ? undefined : words[at + 1];
  const file = words.find((word, i) => !word.startsWith("--") && (at < 0 || i !== at + 1));
  if (file === undefined) {
    console.error("usage: npm run --silent screen -- FILE.jsonl[.gz] [--config FILE]");
    process.exitCode = 2;
    return;
  }
  const config = readConfig(configFile);
  const lines = textOf(file)
    .split("\n")
    .filter((line) => line.trim() !== "");
  for (const line of lines) console.log(JSON.stringify(predict(line, config)));
}

function textOf(file: string): string {
  const bytes = readFileSync(file);
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString("utf8");
}

function predict(line: string, config: ScreeningConfig) {
  const { id, text, channel, lang } = row.parse(JSON.parse(line));
  const started = performance.now();
  const { decision, findings } = screen(text, {
    channel,
    config,
    ...(lang === undefined ? {} : { lang }),
  });
  const ms = Math.round((performance.now() - started) * 1000) / 1000;
  const spans = findings.map(({ start, end, type, decision: action }) => ({
    start,
    end,
    type,
    action,
  }));
  return { id, verdict: decision, spans, ms };
}
