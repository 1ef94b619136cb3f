import { luhn, remainder, weighted } from "./checksums";

const ibanLengths: Record<string, number> = Object.fromEntries(
  (
    "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 " +
    "ES24 FI18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 " +
    "LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 " +
    "QA29 RO24 RS22 SA24 SC31 SE24 SI19 SK24 SM27 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 MN20 NI28 " +
    "SD18 SO23 RU33 FK18 OM23 BI27 DJ27 YE30"
  )
    .split(" ")
    .map((row) => [row.slice(0, 2), Number(row.slice(2))]),
);

/** Length an IBAN of the country has (SWIFT registry), or undefined. */
export function ibanLength(country: string): number | undefined {
  return ibanLengths[country.toUpperCase()];
}

/** ISO 13616: country length and modulus 97. Takes the electronic form. */
export function isIban(iban: string): boolean {
  if (iban.length !== ibanLength(iban.slice(0, 2))) return false;
  const moved = iban.slice(4) + iban.slice(0, 4);
  return (
    remainder(
      moved.replace(/[A-Z]/gi, (letter) => String(parseInt(letter, 36))),
      97,
    ) === 1
  );
}

/** Issuer ranges of the card schemes, with their lengths (ISO/IEC 7812). */
const schemes: readonly (readonly [RegExp, readonly number[]])[] = [
  // Visa; Mastercard in both ranges; American Express.
  [/^4/, [13, 16, 19]],
  [/^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, [16]],
  [/^3[47]/, [15]],
  // JCB; Diners; Discover; UnionPay; Mir.
  [/^35(?:2[89]|[3-8])/, [16, 17, 18, 19]],
  [/^3(?:0[0-59]|[689])/, [14, 16]],
  [/^6(?:011|4[4-9]|5)/, [16, 19]],
  [/^62/, [16, 17, 18, 19]],
  [/^220[0-4]/, [16]],
  // Maestro and Dankort.
  [/^(?:5018|5019|5020|5038|5612|5893|6304|6759|676[1-3])/, [13, 15, 16, 18, 19]],
];

/** Whether digits are a card number of a known scheme. */
export function isCard(digits: string): boolean {
  const known = schemes.some(
    ([range, lengths]) => range.test(digits) && lengths.includes(digits.length),
  );
  return known && luhn(digits) && !/^(\d)\1+$/.test(digits);
}

/** Norwegian account: eleven digits, modulus 11. */
export function isNorwegianAccount(digits: string): boolean {
  return /^\d{11}$/.test(digits) && weighted(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1], 11) === 0;
}

/** Collection accounts of charities, granted and supervised: 90 xx xx-x and 90x-xxxx. */
export function isCharityGiro(digits: string): boolean {
  return /^90\d{5}$/.test(digits);
}
