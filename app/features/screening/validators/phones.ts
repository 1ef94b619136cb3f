/** Country codes in use (ITU E.164), at the beginning of a number without its plus. */
const countryCode =
  /^(?:1|20|27|3[0-469]|35[0-9]|37[0-8]|38[0-9]|4[0134-9]|42[0-3]|5[1-8]|6[0-6]|7|8[1246]|85[2356]|88[06]|9[0-58]|9[679]\d|2[1-69]\d|50\d|59\d)/;
// After "00" only the countries our members meet: other long numbers begin with zeros too.
const nearby = /^00(?:45|46|47|358|354|44|49|33|34|39|31|48|37\d|380)/;

/** Whether digits are a whole international number, after a plus or after 00. */
export function isInternational(digits: string, plus: "plus" | "no plus"): boolean {
  if (plus === "no plus" && !nearby.test(digits)) return false;
  const bare = digits.replace(/^00/, "");
  return bare.length >= 8 && countryCode.test(bare);
}

/** Mobiles of Sweden, Finland and Britain; they need no country code to be told. */
export function isNationalMobile(digits: string): boolean {
  return /^(?:07[02369]\d{7}|0(?:4[0-9]|50)\d{6,8}|07[1-9]\d{8})$/.test(digits);
}

export function isSwedishMobile(digits: string): boolean {
  return /^(?:07[02369]\d{7}|(?:00)?467[02369]\d{7})$/.test(digits);
}

/** Swedish numbers with an area code are written with a dash after it: 08-465 004 40. */
export function isSwedishArea(
  digits: string,
  { shape, between }: { shape: string; between: string },
) {
  if (!/^0[1-9]\d{6,9}$/.test(digits) || !/^[234]-(?:[5-8]|\d-\d(?:-\d)?)$/.test(shape))
    return false;
  const [dash, ...rest] = between.split("\0");
  return /^ ?[-/] ?$/.test(dash ?? "") && rest.every((separator) => separator === " ");
}

/** Free, shared-cost and emergency numbers of the Nordic countries and the European 116. */
export function isServiceNumber(digits: string): boolean {
  const home = digits.replace(/^(?:00)?4[567](?=\d{6,9}$)/, "");
  return (
    /^0?(?:20\d{5,7}|77\d{7})$/.test(/^0|^46|^0046/.test(digits) ? home : "") ||
    /^(?:116\d{3}|80\d{6}|1[18]\d{2,3}|0800\d{4,7})$/.test(home)
  );
}
