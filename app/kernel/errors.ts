import type { Message } from "./message";

export type ErrorCode = "not_found" | "forbidden" | "conflict" | "invalid" | "too_many";

/** What a form needs beside the message: where it belongs and what helps to mend it. */
export type ErrorDetails = {
  readonly field?: string;
  /** What the gate found, by field (features/screening). */
  readonly findings?: readonly unknown[];
  /** The text someone else saved in between. */
  readonly theirs?: unknown;
  /** Seconds until it makes sense to try again. */
  readonly retryAfter?: number;
};

/** The only error a feature throws on purpose; `app/http` turns the code into a status. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, message: Message, details: ErrorDetails = {}) {
    super(message);
    this.name = "DomainError";
    this.code = code;
    this.details = details;
  }
}

/** Hidden and missing look the same (house rule: 404, never 403). */
export function notFound(): DomainError {
  return new DomainError("not_found", "errors:notFound");
}
