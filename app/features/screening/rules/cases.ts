import { endBefore, matches, matchesNear, placeOf } from "../candidates/matches";
import { around, before } from "../context/context";
import { cues } from "../context/cues";
import { type Hit, type Reading } from "../reading";

// Numbers that show whose they are: police (K), prosecutors (AM), Finnish and Danish police,
// CyberTipline, national crime agencies, criminal court cases (B with its word).
const criminal: readonly { rule: string; pattern: RegExp }[] = [
  {
    rule: "case-police",
    pattern: /(?<![A-Za-zÀ-ÿ\d-])(?:\d{4} ?- ?)?K ?\d{3,8} ?- ?\d{2}(?:\d{2})?(?![A-Za-zÀ-ÿ\d])/g,
  },
  {
    rule: "case-prosecutor",
    pattern:
      /(?<![A-Za-zÀ-ÿ\d-])(?:\d{2,3} ?[-/] ?)?(?:AM|EB|NA) ?- ?\d{3,7} ?- ?\d{2}(?:\d{2})?(?![A-Za-zÀ-ÿ\d])/g,
  },
  {
    rule: "case-finnish",
    pattern:
      /(?<![A-Za-zÀ-ÿ\d])\d{4} ?\/ ?[A-Z]{1,2} ?\/ ?\d{2,7} ?\/ ?\d{2}(?:\d{2})?(?![A-Za-zÀ-ÿ\d])/g,
  },
  {
    rule: "case-danish",
    pattern: /(?<![A-Za-zÀ-ÿ\d-])\d{4} ?- ?\d{5} ?- ?\d{5} ?- ?\d{2}(?![A-Za-zÀ-ÿ\d])/g,
  },
  {
    rule: "case-agency",
    pattern:
      /(?<![A-Za-zÀ-ÿ\d])(?:NCA|FBI|KRP|NOA|NCMEC|SOCA|CEOP|ECIU|BKA|NC3)[ /-]?(?:\d{4}[/-])?(?!20\d\d(?!\d))\d{4,10}(?![A-Za-zÀ-ÿ\d])/g,
  },
  {
    rule: "case-cybertip",
    pattern:
      /(?<![A-Za-zÀ-ÿ\d])(?:CT-?|CyberTip(?:line)? ?(?:report|rapport|ID|nr|no|number|#)?[ .:#]{0,3}|NCMEC[ -]?(?:report|rapport|ID)[ .:#]{0,3})\d{6,10}(?![A-Za-zÀ-ÿ\d])/gi,
  },
  {
    rule: "case-court",
    pattern: /(?<![A-Za-zÀ-ÿ\d])B ?\d{2,6} ?- ?\d{2}(?:\d{2})?(?![A-Za-zÀ-ÿ\d])/g,
  },
];

const token =
  /(?<![A-Za-zÀ-ÿ\d])(?:[A-Z]{1,5} |[A-Za-zÀ-ÿ]{1,8}[./-]?)?\d[A-Za-zÀ-ÿ\d./:-]*[A-Za-zÀ-ÿ\d](?![A-Za-zÀ-ÿ\d])/g;
const digits = /\d[A-Za-zÀ-ÿ\d./:-]*[A-Za-zÀ-ÿ\d]/g;
const publicReference =
  /(?<![A-Za-zÀ-ÿ])(?:SOU|Ds|prop|dir|SFS|FFFS|NJA|HFD|RÅ|ECLI|COM|EBA|GL|AD|MÖD|RH|bet|skr|JO|kap|art|EU|EG|C|T|L|ISO|EN|St|Ot|NOU|Meld|Innst|LOV|FOR|HE|KHO|KKO|Rt|HR|UfR|IMYRS|RiR|rskr|lag|förordning)\.?[ :-]?$/i;

/** Numbers of cases: criminal ones block; a matter at another authority is for a human. */
export function cases(reading: Reading): Hit[] {
  return [...shown(reading), ...labelled(reading)];
}

function shown(reading: Reading): Hit[] {
  const { text } = reading;
  return criminal.flatMap(({ rule, pattern }) =>
    matches(pattern, text)
      .filter(
        ({ index }) => rule !== "case-court" || cues.police.test(around(reading, index, index)),
      )
      .filter(({ index }) => !publicReference.test(endBefore(text, index, 6)))
      .map((match): Hit => ({ type: "CASE_NO", rule, ...placeOf(match) })),
  );
}

const labelWord =
  /(?<![a-z])(?:dnro?|diarie\w*|diaari\w*|arende(?: nr|\w*(?!\.))|mal(?: ?n\w+|(?!\.))|beteckning|(?:registry|diary) n\w*|(?:case|file|matter|report|log|intelligence|reference) (?:n\w*|ref\w*)|case(?!\.)|docket|ref ?\.? ?n[or]|(?:our|your|var|er|deras|deres|jeres|arkiv|saks|sags) ?ref\w*|viitteen\w*|(?:crime|offence|police|investigation|complaint) (?:ref\w*|n[ou]\w*|id|case|file)|incident(?: n\w+|(?!\.))|(?:politi|straffe|arkiv|tilsyns)?sa[kg](?:s? ?n\w+|(?:en)?(?!\.))|journal(?:n\w*| nr|post)|j ?\.? ?nr|asia(?:num|tunn)\w*|ilmoitusnum\w*|rikosilmoitus\w*|tutkinta\w*|(?:polis|brotts)?anmal[an]\w*|anmeldelse\w*|forundersokning\w*|e(?:tter|fter)forskning\w*|atal\w*|handling nr|k-nummer|tapausn\w*)(?![a-z])/;
const label = new RegExp(`${labelWord.source}[^\\d\\n]{0,45}$`);

function labelled(reading: Reading): Hit[] {
  if (![labelWord, office, tipline, cues.police].some((word) => word.test(reading.plain)))
    return [];
  return matchesNear(digits, { pattern: token, reach: 7 }, reading.text).flatMap((match): Hit[] => {
    const [found] = match;
    const at = placeOf(match);
    const size = found.replace(/\D/g, "").length;
    if (size < 4 || size > 18 || isPublic(found)) return [];
    if (publicReference.test(endBefore(reading.text, at.from, 8))) return [];
    const lead = before(reading, at.from, 60);
    const said = label.exec(lead)?.[0] ?? "";
    if (notCase.test(lead) || !mayBe(found, { said, lead })) return [];
    return judge(found, { said, lead, sentence: around(reading, at.from, at.to) }).map((hit) => ({
      ...at,
      ...hit,
    }));
  });
}

type Place = { said: string; lead: string; sentence: string };

// Asked before the whole sentence is read.
function mayBe(found: string, { said, lead }: { said: string; lead: string }): boolean {
  if (said === "") return /^\d{8,10}$|[-/]/.test(found);
  return isNumber(found, said) || isTip(found, lead);
}

function judge(found: string, { said, lead, sentence }: Place): Pick<Hit, "type" | "rule">[] {
  if (isTip(found, lead) && tipline.test(sentence))
    return [{ type: "CASE_NO", rule: "case-tipline" }];
  if (said === "" ? !isRegister(found, sentence) : !isNumber(found, said)) return [];
  // A register of matters is a court's or the police's only if they stand before it.
  const register = /\b(?:dnr|diarien|registry)/.test(said);
  const police = cues.police.test(register ? lead : sentence);
  return [{ type: police ? "CASE_NO" : "DIARY_NO", rule: "case-labelled" }];
}

// Numbers of goods, of help desks and of companies.
const notCase = /support|ticket|sparning|tracking|\border|faktura|\borg/;

const tipline = /ncmec|cybertip/;

// "Reported to NCMEC under 172471838", but not "NCMEC received 36210368 reports".
const tip =
  /(?:som|as|under|med|n[ro]|num[mb]er|id|rapport\w*|report|tips?|ref\w*|ilmoitu\w*)\W{0,3}$/;

function isTip(found: string, lead: string): boolean {
  return /^\d{8,10}$/.test(found) && tip.test(lead);
}

// A year and a running number, as authorities have them, with their letters or without.
const registerForm =
  /^(?:[A-ZÅÄÖa-z]{1,6}[ /-]?)?(?:20\d\d[/-]\d{3,6}|[12]\d[/-](?!\d*00$|20\d\d$)\d{4,7})(?:-\d{1,3})?$|^[A-Z]{2,5}\/\d+\/20\d\d/;
const office =
  /myndighet|kommun|styrelse|verket|inspektion|direktorat|til+syn|authorit|agency|ministr|vira(?:sto|nom)|regist|beslut|decision|vedtak|afgorelse|paatos|yttrand|remiss|horing|lausun|\basia\b|matter|ansok|applica/;

function isRegister(found: string, sentence: string): boolean {
  return (
    registerForm.test(found) &&
    (office.test(sentence) || (/^\d/.test(found) && cues.police.test(sentence))) &&
    !/\beu\b|dire[ck]ti|forordning|regulation|asetus/.test(sentence)
  );
}

function isPublic(found: string): boolean {
  return (
    /^(?:SOU|Ds|SFS|FFFS|NJA|HFD|ECLI|COM|EBA|CVE|ISO|MCC|EAN|BIN|C-\d|T-\d)/i.test(found) ||
    /^\d{4}:\d+$|^\d{1,3}(?:\.\d{1,3}){3}$|^\d\d[2-9]\d{3}-\d{4}$/.test(found) ||
    // Days, months, years, and points of an agenda.
    /^(?!(?:1[3-9]|[2-9]\d)-(?:19|20)\d\d$)(?:(?:(?:19|20)\d\d|\d\d?)(?:[-/.]|$)){1,3}$/.test(
      found,
    ) ||
    /(?:^|[ -])[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-|^[\da-f]{4,12}-[\da-f]{4}-[\da-f]{4}/i.test(found)
  );
}

// Has the make of a register number, or stands right after its label.
function isNumber(found: string, said: string): boolean {
  if (/portal/.test(said)) return false;
  if (/^[\d ]+$/.test(found))
    return (
      /(?:nr|no|n|nummer|number|dnr|ref\w*|num\w*|sa[kg]|report|anmalan\w*|anmeldelse\w*|straffesa\w*|forundersokning\w*|rikosilmoitus\w*|incident|log)[^a-z\d]{0,4}(?:er|is|ar|on)?[^a-z\d]{0,3}$/.test(
        said,
      ) && found.length >= 5
    );
  return /[-/.:]/.test(found) || /^[A-ZÀ-Þ]/.test(found);
}
