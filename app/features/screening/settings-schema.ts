import { z } from "zod";
import { readHost } from "~/features/indicators/hosts";
import { prose, version } from "~/kernel/fields";
import { message } from "~/kernel/message";
import { plain } from "./context/plain";
import type { ListName } from "./settings-lists";
import { isNationalMobile, isSwedishMobile } from "./validators/phones";

/** An entry as it will be kept, and the line of the form it was typed in, the first being 1. */
export type Line = { readonly line: number; readonly entry: string };

const mostLines = 500;
/** Of one entry, in UTF-16 code units. */
const longestEntry = 200;

/** Reads what was typed into a list: one entry a line, each as it will be kept; none twice. */
function listField(name: ListName) {
  return prose({ max: mostLines * longestEntry, min: 0 }).transform((typed, context): Line[] => {
    const lines = typed
      .split("\n")
      .map((text, index) => ({ line: index + 1, text: text.replaceAll(/\s+/g, " ").trim() }))
      .filter(({ text }) => text !== "");
    const wrong = lines.filter(
      ({ text }) => text.length > longestEntry || entryOf[name](text) === null,
    );
    if (lines.length > mostLines) {
      context.addIssue({
        code: "custom",
        message: message("gate:settings.tooMany", { max: mostLines }),
      });
    }
    if (wrong.length > 0) {
      context.addIssue({
        code: "custom",
        message: message(`gate:settings.problem.${name}`, { lines: linesOf(wrong) }),
      });
    }
    return distinct(
      lines.flatMap(({ line, text }) => ({ line, entry: entryOf[name](text) ?? text })),
    );
  });
}

export const settingsSchema = z.object({
  version,
  ownTerms: listField("ownTerms"),
  orgHandles: listField("orgHandles"),
  referenceHosts: listField("referenceHosts"),
  roleMailboxes: listField("roleMailboxes"),
  serviceNumbers: listField("serviceNumbers"),
});

export const changeSchema = z.object({
  version,
  decision: z.enum(["take_effect", "discard"], { error: "errors:notAChoice" }),
});

/** Numbers of lines as a form names them: `2, 5`; the first few of many. */
export function linesOf(lines: readonly { line: number }[]): string {
  const numbers = lines.slice(0, 8).map(({ line }) => line);
  return `${numbers.join(", ")}${lines.length > numbers.length ? " …" : ""}`;
}

/** The entry a line stands for, as the gate compares it; null when it is none. */
const entryOf: Readonly<Record<ListName, (text: string) => string | null>> = {
  // One letter would hold every text.
  ownTerms: (text) => (/[\p{L}\p{N}].*[\p{L}\p{N}]/u.test(plain(text)) ? text : null),
  orgHandles: (text) => {
    const handle = text.replace(/^@/, "");
    return /^[\p{L}\d][\p{L}\d._-]{1,63}$/u.test(handle) ? `@${handle}` : null;
  },
  referenceHosts: (text) => {
    const host = readHost(text);
    // A whole ending, such as com, would open every address below it.
    return host.ok && host.ascii.includes(".") && !host.ascii.endsWith(".onion")
      ? host.ascii
      : null;
  },
  roleMailboxes: (text) => {
    const mailbox = text.toLowerCase();
    return /^[\p{L}\d][\p{L}\d._-]{1,63}$/u.test(mailbox) ? mailbox : null;
  },
  serviceNumbers: (text) => {
    const digits = text.replaceAll(/\D/g, "");
    const isNumber = /^\+?\d[\d ()/-]*$/.test(text) && digits.length >= 3 && digits.length <= 15;
    return isNumber && !isMobile(digits) ? text : null;
  },
};

/** A mobile is answered by one person. */
function isMobile(digits: string): boolean {
  return (
    isNationalMobile(digits) ||
    isSwedishMobile(digits) ||
    /^(?:00)?(?:47[49]\d{7}|358(?:4\d|50)\d{6,8})$/.test(digits)
  );
}

function distinct(lines: readonly Line[]): Line[] {
  const seen = new Set<string>();
  return lines.filter(({ entry }) => {
    const key = entry.toLowerCase();
    return !seen.has(key) && seen.add(key);
  });
}
