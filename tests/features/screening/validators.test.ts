import { fnr } from "@navikt/fnrvalidator";
import * as fc from "fast-check";
import { electronicFormatIBAN, isValidIBAN } from "ibantools";
import personnummer from "personnummer";
import { stdnum } from "stdnum";
import { expect, test } from "vitest";
import { luhn } from "~/features/screening/validators/checksums";
import {
  danishCheck,
  finnish,
  icelandic,
  norwegian,
  swedishCheck,
  swedishShape,
} from "~/features/screening/validators/national-ids";
import { isCard, isIban, isNorwegianAccount } from "~/features/screening/validators/payment";

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((it) => it.join(""));
const two = (value: number) => String(value).padStart(2, "0");
const day = fc.tuple(
  fc.integer({ min: 1, max: 28 }),
  fc.integer({ min: 1, max: 12 }),
  fc.integer({ min: 0, max: 99 }),
);

test("Swedish personal numbers are judged as the personnummer library judges them", () => {
  fc.assert(
    fc.property(day, digits(4), ([d, m, y], tail) => {
      const number = `${two(y)}${two(m)}${two(d)}${tail}`;
      const ours = swedishShape(number) === "SE_PNR" && swedishCheck(number);
      // The library refuses the serial number 000, which nobody has.
      fc.pre(!tail.startsWith("000"));
      expect(ours).toBe(personnummer.valid(`${number.slice(0, 6)}-${tail}`));
    }),
    { numRuns: 2000 },
  );
});

test("Swedish coordination numbers too, and those with open month or day besides", () => {
  fc.assert(
    fc.property(day, digits(3), ([d, m, y], serial) => {
      fc.pre(serial !== "000");
      const nine = `${two(y)}${two(m)}${two(d + 60)}${serial}`;
      const number = nine + checkDigit(nine);
      expect(swedishShape(number)).toBe("SE_SAMORD");
      expect(personnummer.valid(`${number.slice(0, 6)}-${number.slice(6)}`)).toBe(true);
    }),
  );
  expect(swedishShape("1500632383")).toBe("SE_SAMORD");
  expect(swedishShape("9302602392")).toBe("SE_SAMORD");
});

test("Norwegian numbers are judged as NAV's validator judges them", () => {
  fc.assert(
    fc.property(
      day,
      digits(3),
      fc.constantFrom([0, 0], [40, 0], [0, 40], [0, 80]),
      ([d, m, y], serial, [moreDay = 0, moreMonth = 0]) => {
        const nine = `${two(d + moreDay)}${two(m + moreMonth)}${two(y)}${serial}`;
        for (const number of withNorwegianChecks(nine)) {
          expect(norwegian(number)).toBe(fnr(number).status === "valid");
        }
      },
    ),
    { numRuns: 1000 },
  );
});

// stdnum refuses dates to come.
const serial = fc.integer({ min: 2, max: 899 }).map((it) => String(it).padStart(3, "0"));
const past = fc.tuple(
  fc.integer({ min: 1, max: 28 }),
  fc.integer({ min: 1, max: 12 }),
  fc.integer({ min: 0, max: 20 }),
);

test("Finnish personal identity codes are judged as stdnum judges them", () => {
  fc.assert(
    fc.property(past, serial, fc.constantFrom("+", "-"), ([d, m, y], three, sign) => {
      const nine = `${two(d)}${two(m)}${two(y)}${three}`;
      const check = "0123456789ABCDEFHJKLMNPRSTUVWXY".charAt(Number(nine) % 31);
      expect(finnish(nine, check)).toBe(true);
      expect(finnish(nine, check === "A" ? "B" : "A")).toBe(false);
      const code = `${nine.slice(0, 6)}${sign}${three}${check}`;
      expect(stdnum.FI?.hetu?.validate(code)?.isValid).toBe(true);
    }),
  );
});

test("what counts as an Icelandic or a checked Danish number is one for stdnum too", () => {
  fc.assert(
    fc.property(past, fc.nat(9999), ([d, m, y], tail) => {
      const number = `${two(d)}${two(m)}${two(y)}${String(tail).padStart(4, "0")}`;
      // stdnum does not look at the century digit of a kennitala: ours is the stricter.
      if (icelandic(number)) expect(stdnum.IS?.kennitala?.validate(number)?.isValid).toBe(true);
      if (danishCheck(number)) expect(stdnum.DK?.cpr?.validate(number)?.isValid).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

test("account numbers are judged as ibantools and stdnum judge them", () => {
  fc.assert(
    fc.property(
      digits(11),
      digits(22),
      fc.constantFrom("SE", "NO", "DK", "FI", "DE", "IS"),
      (account, bban, country) => {
        const length = { SE: 20, NO: 11, DK: 14, FI: 14, DE: 18, IS: 22 }[country] ?? 20;
        const iban = `${country}${ibanCheck(country, bban.slice(0, length))}${bban.slice(0, length)}`;
        expect(isIban(iban)).toBe(true);
        expect(isIban(iban.slice(0, -1))).toBe(false);
        if (isValidIBAN(electronicFormatIBAN(iban) ?? "")) expect(isIban(iban)).toBe(true);
        expect(isNorwegianAccount(account)).toBe(stdnum.NO?.kontonr?.validate(account)?.isValid);
      },
    ),
    { numRuns: 1000 },
  );
});

test("cards need a known issuer and the check digit", () => {
  for (const card of [
    "4111111111111111",
    "378282246310005",
    "5555555555554444",
    "2223003122003222",
  ]) {
    expect(isCard(card)).toBe(true);
    expect(isCard(card.slice(0, -1) + String((Number(card.at(-1)) + 1) % 10))).toBe(false);
  }
  expect(luhn("7992739871") || luhn("79927398713")).toBe(true);
  expect(isCard("79927398713")).toBe(false);
});

function checkDigit(nine: string): string {
  return "0123456789".split("").find((digit) => luhn(nine + digit)) ?? "";
}

function withNorwegianChecks(nine: string): string[] {
  const first = sum(nine, [3, 7, 6, 1, 8, 9, 4, 5, 2]);
  const second = sum(`${nine}${first}`, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]);
  const wrong = `${nine}${(first + 1) % 10}${second % 10}`;
  return first > 9 || second > 9 ? [wrong] : [`${nine}${first}${second}`, wrong];
}

function ibanCheck(country: string, bban: string): string {
  const spelled = `${bban}${country}00`.replace(/[A-Z]/g, (letter) => String(parseInt(letter, 36)));
  return String(98n - (BigInt(spelled) % 97n)).padStart(2, "0");
}

function sum(value: string, weights: number[]): number {
  const total = weights.reduce((so, weight, i) => so + weight * Number(value[i]), 0);
  return (11 - (total % 11)) % 11;
}
