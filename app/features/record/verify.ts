import { createHash } from "node:crypto";

/** An entry of the record as it is read for verifying and as it stands in an export, one a line. */
export type SealedEntry = {
  readonly seq: number;
  /** UTC with six decimals: `2026-05-03T09:12:44.120345Z`. */
  readonly at: string;
  /** The text the hash covers, letter for letter. */
  readonly body: string;
  /** Hexadecimal, as `hash`. */
  readonly previous: string;
  readonly hash: string;
  readonly act: string | null;
  readonly actorId: string | null;
  readonly organisationId: string | null;
  readonly objectId: string | null;
  readonly workspaceId: string | null;
};

/** A link of the chain that was written down outside the database. */
export type Head = { readonly seq: number; readonly hash: string; readonly at: string };

type Problem =
  /** The chain goes on after a hole. */
  | "missing"
  /** A number that was there before. */
  | "repeated"
  /** It does not name the entry before it. */
  | "unlinked"
  /** Its body is not what was hashed. */
  | "altered"
  /** A column says something else than the body. */
  | "disagreeing"
  /** A head kept outside says that another entry stood here. */
  | "rewritten"
  /** A head kept outside knows of an entry after the last one. */
  | "cut";

/** The first thing that is wrong, and where. */
export type Finding = { readonly seq: number; readonly problem: Problem; readonly detail: string };

export type Verifier = {
  /** Takes the next entry, in the order of `seq`; answers what is wrong with it. */
  take(entry: SealedEntry): Finding | null;
  /** After the last entry: is the end where it should be? */
  end(): Finding | null;
  /** How far it has come. */
  readonly head: { readonly seq: number; readonly hash: string };
};

/** What the first entry names as the one before it. */
const nothing = "0".repeat(64);

/**
 * Checks a record from its beginning, independently of the database that wrote it: every number once,
 * every entry linked to the one before, every column as in the body, every head kept outside still there.
 */
export function verifier(heads: readonly Head[] = []): Verifier {
  let head = { seq: 0, hash: nothing };
  const kept = new Map(heads.map(({ seq, hash }) => [seq, hash]));
  return {
    take(entry) {
      const finding =
        misnumbered(head.seq, entry) ?? unlinked(head.hash, entry) ?? unlike(kept, entry);
      if (!finding) head = { seq: entry.seq, hash: entry.hash };
      return finding;
    },
    end() {
      const last = Math.max(0, ...kept.keys());
      if (last <= head.seq) return null;
      return { seq: head.seq + 1, problem: "cut", detail: `a head outside names entry ${last}` };
    },
    get head() {
      return head;
    },
  };
}

/** All of a record at once; null when nothing is wrong. */
export function firstBroken(
  entries: Iterable<SealedEntry>,
  heads: readonly Head[] = [],
): Finding | null {
  const checking = verifier(heads);
  for (const entry of entries) {
    const finding = checking.take(entry);
    if (finding) return finding;
  }
  return checking.end();
}

/**
 * The hash of an entry: leaf and node are hashed apart, as in RFC 9162 section 2.1.
 * @param previous hexadecimal
 */
export function chainHash(previous: string, body: string): string {
  const leaf = createHash("sha256").update(Buffer.of(0)).update(body, "utf8").digest();
  const link = createHash("sha256").update(Buffer.of(1)).update(previous, "hex");
  return link.update(leaf).digest("hex");
}

function misnumbered(last: number, { seq }: SealedEntry): Finding | null {
  if (seq === last + 1) return null;
  if (seq > last) {
    return { seq: last + 1, problem: "missing", detail: `entry ${seq} follows entry ${last}` };
  }
  return { seq, problem: "repeated", detail: `it comes after entry ${last}` };
}

function unlinked(lastHash: string, { seq, body, previous, hash }: SealedEntry): Finding | null {
  if (previous !== lastHash) {
    return { seq, problem: "unlinked", detail: "it does not name the entry before it" };
  }
  return hash === chainHash(previous, body)
    ? null
    : { seq, problem: "altered", detail: "its body is not what was hashed" };
}

function unlike(kept: ReadonlyMap<number, string>, entry: SealedEntry): Finding | null {
  const { seq } = entry;
  const column = disagreeingColumn(entry);
  if (column) return { seq, problem: "disagreeing", detail: `${column} is not as in its body` };
  const outside = kept.get(seq);
  if (outside === undefined || outside === entry.hash) return null;
  return { seq, problem: "rewritten", detail: "a head outside names another entry here" };
}

const copied = ["at", "act", "actorId", "organisationId", "objectId", "workspaceId"] as const;

function disagreeingColumn(entry: SealedEntry): string | undefined {
  const body = parsed(entry.body);
  return copied.find((column) => (body[column] ?? null) !== entry[column]);
}

function parsed(body: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
