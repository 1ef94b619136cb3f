import { isPlatform } from "../context/username-cues";
import { firstNames } from "./first-names";
import { notSurname, organisationWord } from "./organisations";

/** A first name, also of two with a dash; in capitals only from four letters. */
export function isFirstName(text: string): boolean {
  const name = text.toLowerCase();
  if (firstNames.has(name)) return text.length > 3 || !/^[A-ZÀ-Þ]{2,}$/.test(text);
  return name.includes("-") && name.split("-").some((it) => firstNames.has(it));
}

/** Could stand in a name: not a weekday, a bank, a word of companies or a king's number. */
export function canBeName(text: string): boolean {
  // "Karl Johan-svamp".
  if (/-[a-zß-ÿ]|^[IVX]+$/.test(text)) return false;
  return !notSurname.test(text) && !organisationWord.test(text) && !isPlatform(text);
}

/** Endings of Nordic, German and Slavic surnames. */
export const surnameShape =
  /^[A-ZÀ-Þ][a-zß-ÿ]+(?:sson|sen|berg|ström|qvist|kvist|lund|gren|nen|dahl|dal|stad|vik|rud|gaard|gård|ovic|ski|ska|mann|oglu|zadeh)$/;

/** In lower case only endings that no ordinary word has. */
export const surnameEnd =
  /[a-zß-ÿ](?:sson|[nrkdlt]sen|ström|[qk]vist|gren|stedt|[mtsk]äki|niemi|koski|vaara|lahti|gaard|gård|bjerg|haug|heim|ovic|owski|ewski|oglu|zadeh|dóttir|vall|voll)$/;
