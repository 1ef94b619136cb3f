import { describe, expect, test } from "vitest";
import { editIndicator, getEditing } from "~/features/indicators/edit-indicator.server";
import { quarterName, quarterOf } from "~/features/indicators/observation";
import { getIndicator } from "~/features/indicators/queries.server";
import { recordObservation } from "~/features/indicators/record-observation.server";
import { editingSchema, observationSchema } from "~/features/indicators/schema";
import type { Actor } from "~/kernel/actor";
import { asActor } from "~/platform/db.server";
import { actsOn, memberOf, organisation, workspace } from "../../support/world";
import { shared, typedIndicator } from "./forms";

const seen = { kind: "seen", band: "5-19" } as const;

function edit(actor: Actor, id: string, changes: Record<string, unknown>) {
  const form = { ...typedIndicator("", { value: "edited.example" }), version: "1", note: "" };
  return editIndicator(actor, id, editingSchema.parse({ ...form, ...changes }));
}

describe("observations", () => {
  test("of two organisations are no total, of three they are", async () => {
    const home = await workspace();
    const author = await memberOf(home);
    const id = await shared(author, home);
    await recordObservation(author, id, seen);
    await recordObservation(await memberOf(home, "reader"), id, seen);
    expect((await getIndicator(author, id)).totals).toEqual([]);
    await recordObservation(await memberOf(home, "reader"), id, seen);
    const { totals, own, quarter } = await getIndicator(author, id);
    expect(totals).toEqual([{ quarter, kind: "seen", organisations: 3 }]);
    expect(own).toEqual([{ quarter, ...seen }]);
  });

  test("of one organisation and quarter replace one another, whoever says it", async () => {
    const home = await workspace();
    const organisationId = await organisation();
    const [ann, bo] = [
      await memberOf(home, "reader", { organisationId }),
      await memberOf(home, "reader", { organisationId }),
    ];
    const id = await shared(await memberOf(home), home);
    await recordObservation(ann, id, seen);
    await recordObservation(bo, id, { kind: "false_positive", band: null });
    const { own } = await getIndicator(ann, id);
    expect(own).toEqual([expect.objectContaining({ kind: "false_positive", band: null })]);
    expect(await actsOn(id)).toContain("observation.recorded");
  });

  test("of others are not seen, in the database either", async () => {
    const home = await workspace();
    const [author, other] = [await memberOf(home), await memberOf(home)];
    const id = await shared(author, home);
    await recordObservation(author, id, seen);
    expect((await getIndicator(other, id)).own).toEqual([]);
    expect(await asActor(other, (tx) => tx.observation.count({ where: { itemId: id } }))).toBe(0);
  });

  test.each([
    ["a guest", "guest", "forbidden"],
    ["a stranger", null, "not_found"],
  ] as const)("are not for %s", async (_who, role, code) => {
    const home = await workspace();
    const id = await shared(await memberOf(home), home, { label: "GREEN" });
    const actor = await memberOf(role ? home : await workspace(), role ?? "contributor");
    await expect(recordObservation(actor, id, seen)).rejects.toMatchObject({ code });
  });

  test("say how often only where it was seen", () => {
    expect(observationSchema.safeParse({ kind: "seen", band: "" }).success).toBe(false);
    expect(observationSchema.parse({ kind: "not_seen", band: "100+" })).toEqual({
      kind: "not_seen",
      band: null,
    });
  });

  test.each([
    ["2026-01-01T00:00:00Z", "2026-01-01", "2026 Q1"],
    ["2026-06-30T23:59:59Z", "2026-04-01", "2026 Q2"],
    ["2026-12-31T12:00:00Z", "2026-10-01", "2026 Q4"],
  ])("at %s belong to %s", (moment, quarter, name) => {
    expect(quarterOf(new Date(moment))).toBe(quarter);
    expect(quarterName(quarter)).toBe(name);
  });
});

describe("an edit", () => {
  test("is the next version, with what changed in the history", async () => {
    const home = await workspace();
    const author = await memberOf(home);
    const id = await shared(author, home, { value: "edited.example" });
    await edit(author, id, { confidence: "90", note: "Raised after two quarters" });
    const { item, history, content } = await getIndicator(author, id);
    expect(item.version).toBe(2);
    expect(content?.confidence).toBe(90);
    expect(history.map(({ number, note }) => [number, note])).toEqual([
      [2, "Raised after two quarters"],
      [1, ""],
    ]);
    expect(history[0]?.changes).toEqual([
      {
        field: "confidence",
        parts: [
          { value: "70\n", removed: true },
          { value: "90\n", added: true },
        ],
      },
    ]);
  });

  test("by a colleague of the author goes on; by another organisation it does not", async () => {
    const home = await workspace();
    const organisationId = await organisation();
    const author = await memberOf(home, "contributor", { organisationId });
    const colleague = await memberOf(home, "secretary", { organisationId });
    const id = await shared(author, home);
    await expect(edit(colleague, id, {})).resolves.toEqual({ isHeld: false });
    const other = await memberOf(home, "chair");
    await expect(getEditing(other, id)).rejects.toMatchObject({ code: "forbidden" });
    await expect(edit(other, id, { version: "2" })).rejects.toMatchObject({ code: "forbidden" });
    const stranger = await memberOf(await workspace());
    await expect(edit(stranger, id, {})).rejects.toMatchObject({ code: "not_found" });
  });

  test("on top of a version that is no longer the newest shows the other text, and loses neither", async () => {
    const home = await workspace();
    const author = await memberOf(home);
    const id = await shared(author, home, { value: "edited.example" });
    await edit(author, id, { description: "Theirs came first and stands." });
    const late = edit(author, id, { description: "Mine was written meanwhile." });
    await expect(late).rejects.toMatchObject({
      code: "conflict",
      details: {
        theirs: { version: 2, author: author.name, changes: [{ field: "description" }] },
      },
    });
    await edit(author, id, { version: "2", description: "Mine was written meanwhile." });
    const { content, history } = await getIndicator(author, id);
    expect(content?.description).toBe("Mine was written meanwhile.");
    expect(history.map(({ number }) => number)).toEqual([3, 2, 1]);
  });

  test("that the gate doubts waits, while others read what stood", async () => {
    const home = await workspace();
    const [author, reader] = [await memberOf(home), await memberOf(home, "reader")];
    const id = await shared(author, home, { value: "edited.example" });
    const doubtful = { description: "It stands in Dnr 2026/1234-5 at the authority." };
    await expect(edit(author, id, doubtful)).resolves.toEqual({ isHeld: true });
    const theirs = await getIndicator(reader, id);
    expect(theirs.content?.description).not.toContain("Dnr");
    expect(theirs.history).toHaveLength(1);
    const mine = await getIndicator(author, id);
    expect(mine.history[0]?.state).toBe("held");
    expect(mine.newest?.description).toContain("Dnr");
    expect(Object.values(mine.findings)).toHaveLength(1);
  });

  test("does not make another kind of thing of it", async () => {
    const home = await workspace();
    const author = await memberOf(home);
    const id = await shared(author, home);
    await expect(edit(author, id, { type: "platform", value: "Rum" })).rejects.toMatchObject({
      details: { field: "type" },
    });
  });
});
