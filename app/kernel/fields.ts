import { z } from "zod";
import { message } from "./message";

// Control characters except tab and line breaks, and the marks that turn text around (Unicode TR 36).
const unprintable =
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/u;

type Size = { max: number; min?: number };

/** Text of several lines: NFC, line feeds only, trimmed at the ends. Lengths in UTF-16 code units. */
export function prose({ max, min = 1 }: Size) {
  return z
    .string()
    .max(max * 2, { error: message("errors:tooLong", { max }), abort: true })
    .transform((text) => text.replaceAll(/\r\n?/g, "\n").normalize("NFC").trim())
    .refine((text) => text.length >= min, { error: short(min), abort: true })
    .refine((text) => text.length <= max, { error: message("errors:tooLong", { max }) })
    .refine((text) => !unprintable.test(text), { error: "errors:unprintable" });
}

/** Text of one line. */
export function line(size: Size) {
  return prose(size).refine((text) => !/[\n\t]/.test(text), { error: "errors:oneLine" });
}

function short(min: number): string {
  return min === 1 ? "errors:required" : message("errors:tooShort", { min });
}

export const id = z.uuid({ error: "errors:notAChoice" });
/** The hidden field that makes a second sending harmless. */
export const formKey = z.uuid({ error: "errors:formExpired" });
/** The hidden field with the version the person had before them. */
export const version = z.coerce.number({ error: "errors:formExpired" }).int().min(0);
export const checkbox = z
  .literal("on")
  .optional()
  .transform((value) => value === "on");

/** None, one or several choices of a list of checkboxes or hidden fields. */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z.preprocess(
    (value) => (value === undefined || value === "" ? [] : Array.isArray(value) ? value : [value]),
    z.array(item).max(200),
  );
}

/** A day as the browser sends it; empty is none. */
export const optionalDay = z
  .union([z.literal(""), z.iso.date({ error: "errors:notADate" })])
  .optional()
  .transform((value) => value || null);
