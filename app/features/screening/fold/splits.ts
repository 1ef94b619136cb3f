import { matches } from "../candidates/matches";
import { type Edit, type View } from "./view";

// Two halves of a number and what leads from one to the other: "811218 och slutar på 9876".
const halves =
  /\d[-.]?\d[-.]?\d[-+A-Y]?((?:[ ,.:;()/"\n]{1,3}[A-Za-zÀ-ÿ]{1,18}){1,10}[ ,.:()"\n]{1,3}(?:\d[ :.)]{1,2})?)(?=[-+A-Z]?\d{3})/g;
const leads =
  /slut|individ|kontroll|"nr"|end(?!p)|andra|halv|bac?k|l[øo][bp]e?n|samt|deret|därp|päät|loppu|sist|sidst|\blast\b|viime|sedan|\bsen\b|then|eft|sitten|f[öøu]l[jg]|follow|\bdel|part|osa|fort|cont|rest|siff|så|pers/i;
// A line that breaks after the sign inside a date, an address on the net or a position.
const broken = /\d[-./:,](\n *)(?=\d)(?!1?\d[.)] )/g;
// A word in brackets between two digits: "0723 (sic) 734574".
const aside = /\d( ?[([][a-zåäöæø]{2,10}[)\]] ?)(?=\d)/g;

/** What makes values whole that words stand in. */
export function splits({ text }: View): Edit[] {
  return [
    ...matches(halves, text).filter(
      ([gap]) => leads.test(gap) && !/\b(?:kr|sek|eur|nok|dkk)\b/i.test(gap),
    ),
    ...matches(broken, text),
    ...matches(aside, text),
  ]
    .map(({ 0: found, 1: gap = "", index }) => {
      const from = index + found.length - gap.length;
      return { from, to: from + gap.length, replacement: "" };
    })
    .toSorted((a, b) => a.from - b.from);
}
