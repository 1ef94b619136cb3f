import type { FieldFinding } from "./gate.server";

/** Findings as they come back from the server or stand in the evidence; anything else is left out. */
export function asFindings(found: readonly unknown[]): FieldFinding[] {
  return found.filter(isFinding);
}

function isFinding(one: unknown): one is FieldFinding {
  return (
    typeof one === "object" &&
    one !== null &&
    ["field", "type", "start", "end", "decision", "reason", "suggestion"].every((key) => key in one)
  );
}

/** The text as the gate saw it: what a form does to a typed text before it is screened (kernel/fields.ts). */
export function asScreened(typed: string): string {
  return typed.replaceAll(/\r\n?/g, "\n").normalize("NFC").trim();
}

/** A piece of a text: plain, marked with the number of its finding, or left out. */
export type Piece =
  { kind: "text" | "gap"; text: string } | { kind: "mark"; text: string; number: number };

type Place = Pick<FieldFinding, "start" | "end">;

/** Characters kept in sight on each side of a mark. */
const context = 160;

/** The text with the places of its findings marked; what stands far from all of them is left out. */
export function markedText(text: string, places: readonly Place[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const [index, { start, end }] of places.entries()) {
    // Two findings may overlap where an evasion hides another.
    const from = Math.max(start, at);
    pieces.push(...between(text.slice(at, from), index === 0 ? "before" : "amid"));
    pieces.push({ kind: "mark", text: text.slice(from, Math.max(from, end)), number: index + 1 });
    at = Math.max(at, end);
  }
  return [...pieces, ...between(text.slice(at), "after")].filter((piece) => piece.text !== "");
}

function between(text: string, place: "before" | "amid" | "after"): Piece[] {
  const [head, tail] = [place === "before" ? 0 : context, place === "after" ? 0 : context];
  if (text.length <= head + tail + context) return [{ kind: "text", text }];
  return [
    { kind: "text", text: text.slice(0, head) },
    { kind: "gap", text: "…" },
    { kind: "text", text: tail === 0 ? "" : text.slice(-tail) },
  ];
}
