import { z } from "zod";
import { id, listOf } from "~/kernel/fields";
import { languages } from "~/kernel/i18n";
import { mailFrequencies, themes } from "./settings";

/** Whatever was sent, as text that the database can look for: no answer of the sign-in form may depend on its shape. */
const anything = z
  .string()
  .catch("")
  .transform((text) => text.replaceAll("\u0000", ""));

export const signInSchema = z.object({ email: anything, password: anything, code: anything });

export const enrolSchema = z.object({ code: anything });

const language = z.enum(languages);
const theme = z.enum(themes);

/** One of the two is chosen at a time. */
export const preferencesSchema = z.object({
  language: language.exactOptional(),
  theme: theme.exactOptional(),
  returnTo: z.string().max(2000).catch("/"),
});

export const settingsSchema = z.object({
  language,
  theme,
  mailFrequency: z.enum(mailFrequencies),
});
export type Settings = z.infer<typeof settingsSchema>;

/** A session's name, or all but the one that asks. */
export const endSessionsSchema = z.object({
  session: z.union([z.literal("others"), z.string().regex(/^[0-9a-f]{20}$/)]),
});

export const agreementsSchema = z.object({
  /** Agreements accepted for oneself. */
  accept: listOf(id),
  /** Agreements signed for the organisation. */
  sign: listOf(id),
});
export type Acceptance = z.infer<typeof agreementsSchema>;

export const demoSignInSchema = z.object({ email: anything, to: anything });
