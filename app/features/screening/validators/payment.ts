import { luhn, remainder, weighted } from "./checksums";

// A length, and the countries that have it.
const countriesByLength =
  "15NO 16BE 18DKFIFOGLNLSDFK 19MKSI 20ATBAEEKZLTLUXKMN 21CHHRLILV 22BGBHCRDEGBGEIEMERSVA " +
  "23AEGIILIQTLSOOM 24ADCZESMDPKROSASESKTNVG 25LYPTST 26ISTR 27FRGRITMCMRSMBIDJ " +
  "28ALAZBYCYDOGTHULBPLSVNI 29BREGPSQAUA 30JOKWMUYE 31MTSC 32LC 33RU";
const ibanLengths = new Map(
  countriesByLength
    .split(" ")
    .flatMap((row) =>
      (row.slice(2).match(/../g) ?? []).map(
        (country) => [country, Number(row.slice(0, 2))] as const,
      ),
    ),
);

/** Length an IBAN of the country has (SWIFT registry), or undefined. */
export function ibanLength(country: string): number | undefined {
  return ibanLengths.get(country.toUpperCase());
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
