import type { PointerEvent } from "react";
import type { Language, Translate } from "~/kernel/i18n";
import { useSpeech } from "./translation";

type TimeProps = {
  /** An instant (ISO 8601 or Date), or a day as `2026-10-05`, which belongs to no time zone. */
  at: string | Date;
  precision?: "day" | "minute" | undefined;
  /** IANA name. */
  zone?: string | undefined;
};

/**
 * A moment in the page's language. Its words come from the catalogue, not from the machine's
 * locale data, so that server and browser write the same. Pointing at it tells how long ago it is.
 */
export function Time({ at, precision = "minute", zone = "Europe/Stockholm" }: TimeProps) {
  const { language, t } = useSpeech();
  const dateTime = typeof at === "string" ? at : at.toISOString();
  const say = (event: PointerEvent<HTMLTimeElement>) => {
    event.currentTarget.title = relative(dateTime, language);
  };
  return (
    <time dateTime={dateTime} onPointerEnter={say}>
      {momentInWords({ dateTime, precision, zone, t })}
    </time>
  );
}

type Moment = { dateTime: string; precision: "day" | "minute"; zone: string; t: Translate };

/** The same words without the element, for a title or a sentence. */
export function momentInWords({ dateTime, precision, zone, t }: Moment): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(dateTime);
  const parts = partsOf(dateTime, isDay ? "UTC" : zone);
  const month = t("components:months").split(",")[Number(parts["month"]) - 1] ?? "";
  const words = { ...parts, day: String(Number(parts["day"])), month };
  return isDay || precision === "day"
    ? t("components:date", words)
    : t("components:dateTime", words);
}

const formats = new Map<string, Intl.DateTimeFormat>();

function partsOf(dateTime: string, timeZone: string): Record<string, string> {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-GB", {
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
      timeZone,
    });
    formats.set(timeZone, format);
  }
  return Object.fromEntries(
    format.formatToParts(new Date(dateTime)).map(({ type, value }) => [type, value]),
  );
}

const steps = [
  ["year", 31_557_600],
  ["month", 2_629_800],
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
] as const;

function relative(dateTime: string, language: Language): string {
  const seconds = (Date.parse(dateTime) - Date.now()) / 1000;
  const [unit, size] = steps.find(([, length]) => Math.abs(seconds) >= length) ?? ["minute", 60];
  const words = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  return words.format(Math.round(seconds / size), unit);
}
