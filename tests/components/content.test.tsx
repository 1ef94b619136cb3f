import { describe, expect, test } from "vitest";
import { DiffView } from "~/components/diff-view";
import { defang, Defanged } from "~/components/defanged";
import { Notice } from "~/components/notice";
import { Table } from "~/components/table";
import { Time } from "~/components/time";
import { Tlp, type TlpLabel } from "~/components/tlp";
import { markupOf } from "./markup-of";

test.each<[TlpLabel, string]>([
  ["RED", "TLP:RED"],
  ["AMBER_STRICT", "TLP:AMBER+STRICT"],
  ["AMBER", "TLP:AMBER"],
  ["GREEN", "TLP:GREEN"],
  ["CLEAR", "TLP:CLEAR"],
])("the label %s is worded as FIRST words it, in every language", async (label, wording) => {
  for (const language of ["sv", "en"] as const) {
    const html = await markupOf(<Tlp label={label} />, language);
    expect(html).toContain(`data-label="${label}" translate="no"`);
    expect(html).toContain(`</span>${wording}</span>`);
  }
});

describe("a time", () => {
  test.each([
    ["sv", "2026-10-05T12:30:00Z", "5 okt 2026 14:30"],
    ["en", "2026-10-05T12:30:00Z", "5 Oct 2026, 14:30"],
    ["sv", "2026-12-31T23:05:00Z", "1 jan 2027 00:05"],
    ["en", "2026-10-05", "5 Oct 2026"],
  ] as const)("is written in %s from %s", async (language, at, words) => {
    const html = await markupOf(<Time at={at} />, language);
    expect(html).toBe(`<time dateTime="${at}">${words}</time>`);
  });

  test("of a day does not move with the time zone", async () => {
    const html = await markupOf(<Time at="2026-10-05" zone="America/Los_Angeles" />);
    expect(html).toContain("5 okt 2026");
  });

  test("can be told in another zone, and by the day only", async () => {
    const at = new Date("2026-10-05T02:30:00Z");
    const html = await markupOf(<Time at={at} zone="America/Los_Angeles" precision="day" />);
    expect(html).toContain('dateTime="2026-10-05T02:30:00.000Z">4 okt 2026<');
  });
});

test.each([
  ["fil-lager.example", "fil-lager[.]example"],
  ["https://a.b.example/x", "https[:]//a[.]b[.]example/x"],
  ["name@mail.example", "name[@]mail[.]example"],
  ["Snabb AB. Stockholm", "Snabb AB. Stockholm"],
])("%s is shown as %s", (value, shown) => {
  expect(defang(value)).toBe(shown);
});

test("a defanged value offers to copy what is shown", async () => {
  const html = await markupOf(<Defanged value="a.example" copyable />);
  expect(html).toContain('aria-label="Kopiera a[.]example"');
});

test("a table has a caption that names its scroll area, and every cell says its column", async () => {
  const html = await markupOf(
    <Table
      caption="Två värden"
      rows={[{ id: "1", value: "ett", seen: 3 }]}
      rowKey={(row) => row.id}
      rowTo={(row) => `/indicators/${row.id}`}
      columns={[
        { key: "value", header: "Värde", kind: "primary", cell: (row) => row.value },
        {
          key: "seen",
          header: "Sedd",
          kind: "numeric",
          cell: (row) => row.seen,
          sort: { to: "?sort=seen", direction: "descending" },
        },
      ]}
    />,
  );
  const [, id] = html.match(/<caption id="([^"]+)">Två värden/) ?? [];
  expect(html).toContain(`aria-labelledby="${id}" tabindex="0"`);
  expect(html).toContain('<th scope="col" data-kind="numeric" aria-sort="descending">');
  expect(html).toContain('href="/here?sort=seen"');
  expect(html).toMatch(/<th scope="row"[^>]*><a class="row-link" [^>]*href="\/indicators\/1"/);
  expect(html).toContain('<td data-kind="numeric" data-label="Sedd">3</td>');
});

test("a notice says its tone in words, and speaks up only when it is news", async () => {
  const still = await markupOf(<Notice tone="warning">Obs</Notice>);
  expect(still).toContain("Observera: ");
  expect(still).not.toContain("role=");
  expect(await markupOf(<Notice tone="danger" live />)).toContain('role="alert"');
});

test("a difference names what came and went, and folds what stayed", async () => {
  const same = Array.from({ length: 20 }, (_, index) => `rad ${index}\n`).join("");
  const html = await markupOf(
    <DiffView
      label="Ändringar"
      parts={[
        { value: same },
        { value: "gammal\n", removed: true },
        { value: "ny\n", added: true },
      ]}
    />,
  );
  expect(html).toContain("<summary>14 oförändrade rader</summary>");
  expect(html).toMatch(/<del>.*Borttaget: .*gammal.*<\/del><ins>.*Tillagt: .*ny/s);
});
