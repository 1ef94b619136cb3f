import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { refang } from "~/features/indicators/hosts";
import {
  examples,
  indicatorTypes,
  type IndicatorType,
  readValue,
} from "~/features/indicators/types";

describe("a value is compared as", () => {
  test.each<[IndicatorType, string, string]>([
    ["domain", "Filvalv.Example", "filvalv.example"],
    ["domain", "filvalv.example.", "filvalv.example"],
    ["domain", "www.filvalv.example", "filvalv.example"],
    ["domain", "hxxps://filvalv[.]example/", "filvalv.example"],
    ["domain", "hxxps[:]//filvalv(dot)example", "filvalv.example"],
    ["domain", "https://FILVALV.example", "filvalv.example"],
    ["domain", "//filvalv.example", "filvalv.example"],
    ["domain", "räksmörgås.example", "xn--rksmrgs-5wao1o.example"],
    ["domain", "filvalv。example", "filvalv.example"],
    ["hostname", "www.filvalv.example", "www.filvalv.example"],
    ["hostname", "_dmarc.filvalv.example", "_dmarc.filvalv.example"],
    ["file_hosting_service", "  Filvalv   Plus ", "filvalv plus"],
    ["file_hosting_service", "hxxp://Filvalv[.]example", "filvalv.example"],
    ["payment_service", "Kod & Kiosk", "kod & kiosk"],
    ["merchant_descriptor", " kodkiosk*premium   helsingfors", "KODKIOSK*PREMIUM HELSINGFORS"],
    ["merchant_category", "MCC 5816", "5816"],
    ["merchant_category", "0742", "0742"],
    ["platform", "Samtals\u00A0rum", "samtals rum"],
    ["coded_term", "Trading  Cards", "trading cards"],
    ["red_flag", "Small fixed amounts", "small fixed amounts"],
  ])("%s %j: %s", (type, typed, normalisedValue) => {
    expect(readValue(type, typed)).toMatchObject({ ok: true, normalisedValue });
  });
});

describe("a value is refused", () => {
  test.each<[IndicatorType, string, string]>([
    ["domain", "", "errors:required"],
    ["domain", "filvalv", "indicators:problem.host"],
    ["domain", "two words.example", "indicators:problem.host"],
    ["domain", "-filvalv.example", "indicators:problem.host"],
    ["domain", "192.0.2.7", "indicators:problem.ip"],
    ["domain", "http://[2001:db8::1]/", "indicators:problem.ip"],
    ["domain", "javascript:alert(1)", "indicators:problem.host"],
    ["domain", "http://anna:key@filvalv.example/", "indicators:problem.person"],
    ["domain", "anna@mail.example", "indicators:problem.person"],
    ["domain", "co.uk", "indicators:problem.publicEnding"],
    ["domain", `${"a".repeat(64)}.example`, "indicators:problem.host"],
    ["domain", "x".repeat(301), "errors:tooLong"],
    ["hostname", "https://filvalv.example/album/7", "indicators:problem.path"],
    ["hostname", "filvalv.example:8443", "indicators:problem.port"],
    ["hostname", "filvalv.example?id=7", "indicators:problem.path"],
    ["platform", "https://samtalsrum.example/u/anna", "indicators:problem.path"],
    ["merchant_descriptor", "1234567", "indicators:problem.descriptor"],
    ["merchant_descriptor", "=cmd|' /C calc'!A0", "indicators:problem.descriptor"],
    ["merchant_category", "58160", "indicators:problem.category"],
    ["merchant_category", "58I6", "indicators:problem.category"],
    ["coded_term", "***", "indicators:problem.words"],
  ])("%s %j: %s", (type, typed, problem) => {
    const read = readValue(type, typed);
    expect(read.ok).toBe(false);
    expect(read).toHaveProperty("problem", expect.stringMatching(new RegExp(`^${problem}`)));
  });

  test("with the host alone as the value to take over", () => {
    const typed = "hxxps://filvalv[.]example/album/7?key=1";
    expect(readValue("domain", typed)).toMatchObject({ fix: "filvalv.example" });
  });
});

test.each<[IndicatorType, string, boolean]>([
  ["domain", "google.com", true],
  ["hostname", "www.google.com", true],
  ["hostname", "filvalv.google.com", false],
  ["domain", "filvalv.example", false],
  ["payment_service", "PayPal", true],
  ["payment_service", "Google Pay", true],
  ["merchant_category", "5411", true],
  ["merchant_category", "5816", false],
])("%s %s asks whether it is meant: %s", (type, typed, isCommon) => {
  expect(readValue(type, typed)).toMatchObject({ ok: true, isCommon });
});

test.each(indicatorTypes)("the example of %s is a good value", (type) => {
  expect(readValue(type, examples[type])).toMatchObject({ ok: true, isCommon: false });
});

const anything = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 320 }),
  fc.string({ unit: "binary", maxLength: 320 }),
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  fc.domain(),
  fc.emailAddress(),
  fc.ipV6(),
);

test("whatever is typed, reading never throws, and what it gives reads as itself", () => {
  fc.assert(
    fc.property(fc.constantFrom(...indicatorTypes), anything, (type, typed) => {
      const first = readValue(type, typed);
      if (!first.ok) return;
      const second = readValue(type, first.normalisedValue);
      expect(second).toMatchObject({ ok: true, normalisedValue: first.normalisedValue });
    }),
    { numRuns: 3000 },
  );
});

test("a ligature that falls apart into marks is no word", () => {
  expect(readValue("coded_term", "\uFC5E")).toMatchObject({ ok: false });
});

test("a host never keeps scheme, path, port, capitals or person", () => {
  fc.assert(
    fc.property(fc.constantFrom("domain", "hostname"), anything, (type, typed) => {
      const read = readValue(type, typed);
      if (!read.ok) return;
      expect(read.normalisedValue).toMatch(/^[a-z\d_-]+(?:\.[a-z\d_-]+)+$/);
      expect(read.value).not.toMatch(/[/:@?#\\]/);
    }),
    { numRuns: 3000 },
  );
});

test("what is taken over with one click is a good value", () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true }), (address) => {
      const read = readValue("hostname", address);
      if (read.ok || !read.fix) return;
      expect(readValue("hostname", read.fix)).toMatchObject({ ok: true });
    }),
  );
});

test("undoing the defanging twice changes nothing more", () => {
  fc.assert(
    fc.property(fc.domain(), (host) => {
      const once = refang(`hxxps[:]//${host.replaceAll(".", "[.]")}`);
      expect(once).toBe(`https://${host}`);
      expect(refang(once)).toBe(once);
    }),
  );
});
