import { useMemo } from "react";

/** What a page shows of the answer to a form that must be mended. */
export type ShownReply = {
  /** By name of field, in the reader's language; what belongs to no field is under `form`. */
  readonly errors: Readonly<Record<string, string>>;
  /** What was typed, or the fallback on the first visit. */
  readonly value: (name: string, fallback?: string) => string;
  /** The same for what can be there several times: ticked boxes, rows. */
  readonly values: (name: string, fallback?: readonly string[]) => readonly string[];
  /** Was the box ticked? A box that was not is missing from what was typed. */
  readonly isTicked: (name: string, fallback?: boolean) => boolean;
  /** What the gate found, of the shape of `FieldFinding` (features/screening). */
  readonly findings: readonly unknown[];
  /** The text that someone else saved in between. */
  readonly theirs: unknown;
  /** False on the first visit. */
  readonly isThere: boolean;
};

/**
 * The answer of an action (app/http/forms.server.ts) for the page's fields: errors, and what
 * was typed, so that nothing is lost before JavaScript arrives either.
 * @param actionData of `useActionData`; whatever is no such answer counts as none
 */
export function useReply(actionData: unknown): ShownReply {
  return useMemo(() => shownReply(actionData), [actionData]);
}

/** The same outside of rendering. */
export function shownReply(actionData: unknown): ShownReply {
  const reply = isReply(actionData) ? actionData : undefined;
  const errors = Object.entries(reply?.errors ?? {}).flatMap(([field, [first]]) =>
    first === undefined ? [] : [[field, first] as const],
  );
  return {
    errors: Object.fromEntries(errors),
    value: (name, fallback = "") => {
      const typed = reply?.values[name];
      return (typeof typed === "string" ? typed : typed?.[0]) ?? (reply ? "" : fallback);
    },
    values: (name, fallback = []) => {
      const typed = reply?.values[name];
      return (typeof typed === "string" ? [typed] : typed) ?? (reply ? [] : fallback);
    },
    isTicked: (name, fallback = false) => (reply ? reply.values[name] !== undefined : fallback),
    findings: reply?.details.findings ?? [],
    theirs: reply?.details.theirs,
    isThere: reply !== undefined,
  };
}

/** As `Reply` of app/http/forms.server.ts, which a component may not import. */
type Reply = {
  errors: Readonly<Record<string, readonly string[]>>;
  values: Readonly<Record<string, string | readonly string[]>>;
  details: { findings?: readonly unknown[]; theirs?: unknown };
};

function isReply(data: unknown): data is Reply {
  return (
    typeof data === "object" &&
    data !== null &&
    "errors" in data &&
    "values" in data &&
    "details" in data
  );
}
