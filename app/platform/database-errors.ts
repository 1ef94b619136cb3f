import { DomainError } from "~/kernel/errors";

/** What the database's own rules say (migrations 0003 to 0005), in the words of the portal. */
const refusals: Readonly<Record<string, () => DomainError>> = {
  CP409: () => new DomainError("conflict", "errors:stale"),
  CP410: () => new DomainError("conflict", "errors:lastOfItsKind"),
  CP422: () => new DomainError("invalid", "errors:notAllowedByLabel"),
  // A form named something that is not there.
  "23503": () => new DomainError("invalid", "errors:notAChoice"),
  "23505": () => new DomainError("conflict", "errors:alreadyThere"),
  "40001": () => new DomainError("conflict", "errors:stale"),
  "40P01": () => new DomainError("conflict", "errors:stale"),
  "55P03": () => new DomainError("conflict", "errors:busy"),
  "42501": () => new DomainError("forbidden", "errors:forbidden"),
};

/**
 * The domain error that a database error stands for; every other error is returned as it is. What the
 * gate's evidence lacks (CP451) is a bug of ours, never the person's mistake.
 */
export function inOurWords(error: unknown): unknown {
  const code = sqlState(error);
  // A grant that is missing is a bug, however the person came there.
  if (error instanceof Error && error.message.includes("permission denied for")) return error;
  const refusal = code ? refusals[code] : undefined;
  return refusal ? Object.assign(refusal(), { cause: error }) : error;
}

/** The five-character code of PostgreSQL, wherever the driver adapter has put it. */
function sqlState(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const shown: unknown[] = [Object.entries(error), error.cause];
  const text = JSON.stringify(shown, (_key, value: unknown) =>
    typeof value === "bigint" ? String(value) : value,
  );
  return (
    /"originalCode":"([0-9A-Z]{5})"/.exec(text)?.[1] ??
    /Code: `([0-9A-Z]{5})`/.exec(error.message)?.[1] ??
    (/\["code","P2002"\]/.test(text) ? "23505" : undefined) ??
    (/\["code","P2003"\]/.test(text) ? "23503" : undefined)
  );
}
