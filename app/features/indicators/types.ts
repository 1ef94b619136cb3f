import { type Message, message } from "~/kernel/message";
import { isCommonCategory, isCommonHost, isCommonService, isPublicEnding } from "./common-values";
import { type HostNote, readHost, refang } from "./hosts";

/** The closed list of this coalition (domain.md section 4). Names and hints: `indicators:type.<it>`. */
export const observableTypes = [
  "domain",
  "hostname",
  "file_hosting_service",
  "payment_service",
  "merchant_descriptor",
  "merchant_category",
  "platform",
  "crypto_service",
  "coded_term",
] as const;
export type ObservableType = (typeof observableTypes)[number];
export const indicatorTypes = [...observableTypes, "red_flag"] as const;
export type IndicatorType = (typeof indicatorTypes)[number];

export function isIndicatorType(value: unknown): value is IndicatorType {
  return indicatorTypes.some((type) => type === value);
}

/** What a value was read as. */
export type ValueReading =
  | {
      ok: true;
      /** As it is shown. */
      value: string;
      /** As it is compared with others. */
      normalisedValue: string;
      /** What was changed on the way; `indicators:note.<it>`. */
      notes: readonly Note[];
      /** It stands for much ordinary use: whoever shares it must say that they mean it. */
      isCommon: boolean;
    }
  | {
      ok: false;
      problem: Message;
      /** What would be right, to be taken over with one click. */
      fix?: string;
    };

type Note = HostNote | "www" | "case" | "spaces";

/** An example of a good value for a type, the same in every language. */
export const examples: Readonly<Record<IndicatorType, string>> = {
  domain: "filvalv.example",
  hostname: "pay.filvalv.example",
  file_hosting_service: "Filvalv",
  payment_service: "Kodkiosk",
  merchant_descriptor: "KODKIOSK*PREMIUM HELSINGFORS",
  merchant_category: "5816",
  platform: "Samtalsrum",
  crypto_service: "Mynthavn",
  coded_term: "”trading cards”",
  red_flag: "Small fixed amounts to several file hosts in one week",
};

/** The most characters a value may have as typed. */
export const longestValue = 300;

/**
 * Reads a typed value as one of its type. Pure: the page shows with it what the server will compare.
 * What it gives as `normalisedValue` reads as itself.
 */
export function readValue(type: IndicatorType, typed: string): ValueReading {
  const text = typed.normalize("NFC").trim();
  if (text === "") return { ok: false, problem: "errors:required" };
  if (text.length > longestValue) {
    return { ok: false, problem: message("errors:tooLong", { max: longestValue }) };
  }
  return readers[type](text);
}

const readers: Readonly<Record<IndicatorType, (text: string) => ValueReading>> = {
  domain: readDomain,
  hostname: (text) => asHost(text, isCommonHost),
  file_hosting_service: readService,
  payment_service: readService,
  merchant_descriptor: readDescriptor,
  merchant_category: readCategory,
  platform: readService,
  crypto_service: readService,
  coded_term: (text) => asWords(text, { most: 80, isCommon: () => false }),
  red_flag: (text) => asWords(text, { most: 160, isCommon: () => false }),
};

function readDomain(text: string): ValueReading {
  const read = asHost(text, isCommonHost);
  if (!read.ok) return read;
  const domain = read.normalisedValue.replace(/^www\.(?=.+\.)/, "");
  if (isPublicEnding(domain)) return { ok: false, problem: "indicators:problem.publicEnding" };
  return domain === read.normalisedValue
    ? read
    : {
        ...read,
        value: read.value.replace(/^www\./, ""),
        normalisedValue: domain,
        notes: [...read.notes, "www"],
      };
}

function asHost(text: string, isCommon: (host: string) => boolean): ValueReading {
  const read = readHost(text);
  if (read.ok) {
    const { ascii, shown, notes } = read;
    return { ok: true, value: shown, normalisedValue: ascii, notes, isCommon: isCommon(ascii) };
  }
  const said = { host: read.host ?? "", example: examples.domain };
  const problem = message(`indicators:problem.${read.problem}`, said);
  return { ok: false, problem, ...(read.host ? { fix: read.host } : {}) };
}

/** A service goes by its name, or by its host when it has no other. */
function readService(text: string): ValueReading {
  // Wide and other look-alike dots count too.
  const plain = refang(text.normalize("NFKC"));
  return /^\S+\.\p{L}{2,}/u.test(plain) || plain.includes("://")
    ? asHost(text, isCommonService)
    : asWords(text, { most: 80, isCommon: isCommonService });
}

function asWords(
  text: string,
  { most, isCommon }: { most: number; isCommon: (words: string) => boolean },
): ValueReading {
  const value = oneSpaced(text);
  const normalisedValue = oneSpaced(value.normalize("NFKC").toLowerCase().normalize("NFKC"));
  if (Math.max(value.length, normalisedValue.length) > most) {
    return { ok: false, problem: message("errors:tooLong", { max: most }) };
  }
  // A ligature of marks alone is a letter until it is taken apart.
  if (!/[\p{L}\d]/u.test(value) || !/[\p{L}\d]/u.test(normalisedValue)) {
    return { ok: false, problem: "indicators:problem.words" };
  }
  const notes: Note[] = value === text ? [] : ["spaces"];
  return { ok: true, value, normalisedValue, notes, isCommon: isCommon(normalisedValue) };
}

/** The text that a card statement shows: 22 to 40 characters with the town, some systems more. */
function readDescriptor(text: string): ValueReading {
  const value = oneSpaced(oneSpaced(text).toUpperCase().normalize("NFC"));
  if (value.length > 60) return { ok: false, problem: message("errors:tooLong", { max: 60 }) };
  if (value.length < 3 || !/\p{L}/u.test(value) || !/^[\p{L}\d *.,&/'’#+()_:-]+$/u.test(value)) {
    return { ok: false, problem: "indicators:problem.descriptor" };
  }
  const notes: Note[] = value === text ? [] : ["case"];
  return { ok: true, value, normalisedValue: value, notes, isCommon: false };
}

/** ISO 18245: four digits. */
function readCategory(text: string): ValueReading {
  const value = text.replace(/^MCC\s*:?\s*/i, "");
  if (!/^\d{4}$/.test(value)) return { ok: false, problem: "indicators:problem.category" };
  return {
    ok: true,
    value,
    normalisedValue: value,
    notes: [],
    isCommon: isCommonCategory(value),
  };
}

function oneSpaced(text: string): string {
  return text.replaceAll(/\s+/gu, " ").trim();
}
