import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chainHash, firstBroken, type Head, type SealedEntry } from "~/features/record/verify";

const length = 60;
const original = chain(length);
const heads: Head[] = [20, 40, length].map((seq) => {
  const entry = at(original, seq);
  return { seq, hash: entry.hash, at: entry.at };
});

test("an untouched record verifies", () => {
  expect(firstBroken(original, heads)).toBeNull();
  expect(firstBroken([])).toBeNull();
});

describe("of a thousand mutations of a copy, all are found and located:", () => {
  test("edits of any part of any entry", () => {
    const parts: (keyof SealedEntry)[] = [
      "at",
      "body",
      "previous",
      "hash",
      "act",
      "actorId",
      "organisationId",
      "objectId",
      "workspaceId",
    ];
    everyTime(fc.tuple(place(), fc.constantFrom(...parts)), ([seq, part]) => {
      const copy = original.map((entry) =>
        entry.seq === seq ? { ...entry, [part]: changed(entry[part]) } : entry,
      );
      expect(firstBroken(copy)?.seq).toBe(seq);
    });
  });

  test("edits of one letter of a body", () => {
    everyTime(fc.tuple(place(), fc.nat()), ([seq, position]) => {
      const copy = original.map((entry) => {
        if (entry.seq !== seq) return entry;
        const i = position % entry.body.length;
        const letter = entry.body[i] === "x" ? "y" : "x";
        return { ...entry, body: entry.body.slice(0, i) + letter + entry.body.slice(i + 1) };
      });
      expect(firstBroken(copy)).toMatchObject({ seq, problem: "altered" });
    });
  });

  test("removals", () => {
    everyTime(place(length - 1), (seq) => {
      const copy = original.filter((entry) => entry.seq !== seq);
      expect(firstBroken(copy)).toMatchObject({ seq, problem: "missing" });
    });
  });

  test("removals whose hole was closed by counting anew", () => {
    everyTime(place(length - 1), (seq) => {
      const copy = original
        .filter((entry) => entry.seq !== seq)
        .map((entry) => (entry.seq > seq ? { ...entry, seq: entry.seq - 1 } : entry));
      expect(firstBroken(copy)).toMatchObject({ seq, problem: "unlinked" });
    });
  });

  test("insertions", () => {
    everyTime(fc.tuple(place(length - 1), fc.uuid()), ([seq, objectId]) => {
      const before = at(original, seq);
      const body = JSON.stringify({ ...JSON.parse(before.body), objectId });
      const forged = { ...before, body, objectId, previous: before.hash };
      const copy = original.toSpliced(seq, 0, {
        ...forged,
        hash: chainHash(before.hash, body),
        seq: seq + 1,
      });
      expect(firstBroken(copy, heads)?.seq).toBe(seq + 1);
    });
  });

  test("swaps", () => {
    everyTime(fc.tuple(place(), place()), ([one, other]) => {
      if (one === other) return;
      const copy = original.map((entry) => {
        if (entry.seq === one) return { ...at(original, other), seq: one };
        if (entry.seq === other) return { ...at(original, one), seq: other };
        return entry;
      });
      expect(firstBroken(copy)?.seq).toBe(Math.min(one, other));
    });
  });

  test("cuts of the tail", () => {
    everyTime(place(length - 1), (seq) => {
      const problem = firstBroken(original.slice(0, seq), heads);
      expect(problem).toMatchObject({ seq: seq + 1, problem: "cut" });
    });
  });

  test("rewritings of the past with everything after it hashed anew", () => {
    everyTime(place(), (seq) => {
      const bodies = original.map(({ body, seq: number }) =>
        number === seq ? JSON.stringify({ ...JSON.parse(body), act: "item.read" }) : body,
      );
      const nextHead = heads.find((head) => head.seq >= seq)?.seq;
      expect(firstBroken(linked(bodies), heads)).toMatchObject({
        seq: nextHead,
        problem: "rewritten",
      });
    });
  });
});

function everyTime<Value>(arbitrary: fc.Arbitrary<Value>, check: (value: Value) => void) {
  fc.assert(fc.property(arbitrary, check), { numRuns: 150 });
}

function place(last = length) {
  return fc.integer({ min: 1, max: last });
}

function changed(part: string | number | null): string {
  if (typeof part === "string" && /^[0-9a-f]{64}$/.test(part)) {
    return (part.startsWith("0") ? "1" : "0") + part.slice(1);
  }
  return `${String(part ?? "")}x`;
}

function chain(entries: number): SealedEntry[] {
  const bodies = Array.from({ length: entries }, (_, index) =>
    JSON.stringify({
      at: `2026-05-03T09:12:${String(index).padStart(2, "0")}.120345Z`,
      act: index % 3 === 0 ? "items.read" : "item.published",
      actorId: fc.sample(fc.uuid(), { numRuns: 1, seed: index })[0],
      ...(index % 2 === 0
        ? { workspaceId: fc.sample(fc.uuid(), { numRuns: 1, seed: -index })[0] }
        : {}),
      detail: { label: "AMBER" },
    }),
  );
  return linked(bodies);
}

function linked(bodies: readonly string[]): SealedEntry[] {
  let previous = "0".repeat(64);
  return bodies.map((body, index) => {
    const hash = chainHash(previous, body);
    const told: Record<string, string | undefined> = JSON.parse(body);
    const entry = {
      seq: index + 1,
      at: told["at"] ?? "",
      body,
      previous,
      hash,
      act: told["act"] ?? null,
      actorId: told["actorId"] ?? null,
      organisationId: told["organisationId"] ?? null,
      objectId: told["objectId"] ?? null,
      workspaceId: told["workspaceId"] ?? null,
    };
    previous = hash;
    return entry;
  });
}

function at(entries: readonly SealedEntry[], seq: number): SealedEntry {
  const entry = entries[seq - 1];
  if (!entry) throw new Error(`There is no entry ${seq}.`);
  return entry;
}
