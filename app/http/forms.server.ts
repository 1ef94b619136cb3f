import { data } from "@remix-run/node";
import type { z } from "zod";
import { countingTips } from "~/features/screening/tips.server";
import type { Actor } from "~/kernel/actor";
import { DomainError, type ErrorDetails } from "~/kernel/errors";
import { speak, type Translate } from "~/kernel/i18n";
import "~/kernel/speech.server";
import { message, say } from "~/kernel/message";
import {
  type DoorArgs,
  headersFor,
  statusFor,
  withActor,
  withPerson,
  withVisitor,
} from "./door.server";
import { preferencesOf } from "./preferences.server";

/** What a form hears when it must be mended: by field, in the language of the page; what was typed; what helps. */
type Reply = {
  readonly errors: Readonly<Record<string, readonly string[]>>;
  readonly values: Readonly<Record<string, string | readonly string[]>>;
  readonly details: ErrorDetails;
};

/** The door for forms: what the person can mend comes back as `reply`, the rest is thrown. */
export function submit<Input, Result>(
  args: DoorArgs,
  schema: z.ZodType<Input>,
  work: (actor: Actor, input: Input) => Promise<Result>,
) {
  return withActor(args, (actor) =>
    answer(args.request, schema, (input) => countingTips(actor, () => work(actor, input))),
  );
}

/** The same for a person whose agreements need not be current. */
export function submitAsPerson<Input, Result>(
  args: DoorArgs,
  schema: z.ZodType<Input>,
  work: (actor: Actor, input: Input) => Promise<Result>,
) {
  return withPerson(args, (actor) => answer(args.request, schema, (input) => work(actor, input)));
}

/** The same for strangers: signing in. */
export function submitAsVisitor<Input, Result>(
  args: DoorArgs,
  schema: z.ZodType<Input>,
  work: (input: Input) => Promise<Result>,
) {
  return withVisitor(args, () => answer(args.request, schema, work));
}

type Typed = Record<string, string | string[]>;

/** The fields of a form; one that stands there several times becomes a list. Files are not taken. */
async function typed(request: Request): Promise<Typed> {
  const fields: Typed = {};
  const form = await request.formData();
  for (const name of new Set(form.keys())) {
    const values = form.getAll(name).filter((value) => typeof value === "string");
    const [only = "", ...others] = values;
    fields[name] = others.length === 0 ? only : values;
  }
  return fields;
}

async function answer<Input, Result>(
  request: Request,
  schema: z.ZodType<Input>,
  work: (input: Input) => Promise<Result>,
) {
  const t = speak((await preferencesOf(request)).language);
  const fields = await typed(request);
  const parsed = schema.safeParse(fields, { error: spoken });
  if (!parsed.success) {
    return refused(fields, { status: 422, errors: byField(parsed.error, t), details: {} });
  }
  try {
    return { ok: true as const, value: await work(parsed.data) };
  } catch (error) {
    if (!isMendable(error)) throw error;
    const errors = { [error.details.field ?? "form"]: [say(t, error.message)] };
    return refused(fields, { status: statusFor(error), errors, details: error.details });
  }
}

function isMendable(error: unknown): error is DomainError {
  return error instanceof DomainError && ["conflict", "invalid", "too_many"].includes(error.code);
}

const secrets = new Set(["password", "code"]);

function refused(
  fields: Typed,
  { status, errors, details }: Pick<Reply, "errors" | "details"> & { status: number },
) {
  const values = Object.fromEntries(Object.entries(fields).filter(([name]) => !secrets.has(name)));
  return {
    ok: false as const,
    reply: data<Reply>({ errors, values, details }, { status, headers: headersFor(details) }),
  };
}

function byField(error: z.ZodError, t: Translate): Record<string, string[]> {
  const errors: Record<string, string[]> = {};
  for (const issue of error.issues) {
    const field = issue.path.length === 0 ? "form" : String(issue.path[0]);
    (errors[field] ??= []).push(say(t, issue.message));
  }
  return errors;
}

/** Zod's findings as keys of our own catalogue, where a schema gives no message itself. */
function spoken(issue: z.core.$ZodRawIssue): string {
  if (issue.code === "invalid_type") {
    return issue.input === undefined || issue.input === "" ? "errors:required" : "errors:wrongType";
  }
  if (issue.code === "too_big") return message("errors:tooLong", { max: Number(issue.maximum) });
  if (issue.code === "too_small") {
    return issue.minimum === 1
      ? "errors:required"
      : message("errors:tooShort", { min: Number(issue.minimum) });
  }
  if (issue.code === "invalid_value") return "errors:notAChoice";
  return "errors:notUnderstood";
}
