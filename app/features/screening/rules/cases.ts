import { around, before } from "../context/context";
import { cues } from "../context/cues";
import { type Hit, type Reading } from "../reading";

// Numbers that show whose they are: police (K), prosecutors (AM), Finnish and Danish police,
// CyberTipline, national crime agencies, criminal court cases (B with its word).
const criminal: readonly (readonly [string, RegExp])[] = [
  [
    "case-police",
    /(?<![A-Za-zÀ-ɏ\d-])(?:\d{4} ?- ?)?K ?\d{3,8} ?- ?\d{2}(?:\d{2})?(?![A-Za-zÀ-ɏ\d])/g,
  ],
  [
    "case-prosecutor",
    /(?<![A-Za-zÀ-ɏ\d-])(?:\d{2,3} ?[-/] ?)?(?:AM|EB|NA) ?- ?\d{3,7} ?- ?\d{2}(?:\d{2})?(?![A-Za-zÀ-ɏ\d])/g,
  ],
  [
    "case-finnish",
    /(?<![A-Za-zÀ-ɏ\d])\d{4} ?\/ ?[A-Z]{1,2} ?\/ ?\d{2,7} ?\/ ?\d{2}(?:\d{2})?(?![A-Za-zÀ-ɏ\d])/g,
  ],
  ["case-danish", /(?<![A-Za-zÀ-ɏ\d-])\d{4} ?- ?\d{5} ?- ?\d{5} ?- ?\d{2}(?![A-Za-zÀ-ɏ\d])/g],
  [
    "case-agency",
    /(?<![A-Za-zÀ-ɏ\d])(?:NCA|FBI|KRP|NOA|NCMEC|SOCA|CEOP|ECIU|BKA|NC3)[ /-]?(?:\d{4}[/-])?\d{4,10}(?![A-Za-zÀ-ɏ\d])/g,
  ],
  [
    "case-cybertip",
    /(?<![A-Za-zÀ-ɏ\d])(?:CT-?|CyberTip(?:line)? ?(?:report|rapport|ID|nr|no|number|#)?[ .:#]{0,3}|NCMEC[ -]?(?:report|rapport|ID)[ .:#]{0,3})\d{6,10}(?![A-Za-zÀ-ɏ\d])/gi,
  ],
  ["case-court", /(?<![A-Za-zÀ-ɏ\d])B ?\d{2,6} ?- ?\d{2}(?:\d{2})?(?![A-Za-zÀ-ɏ\d])/g],
];

const token =
  /(?<![A-Za-zÀ-ɏ\d])(?:[A-Z]{1,5} |[A-Za-zÀ-ɏ]{1,8}[./-]?)?\d[A-Za-zÀ-ɏ\d./:-]*[A-Za-zÀ-ɏ\d](?![A-Za-zÀ-ɏ\d])/g;
const publicReference =
  /(?<![A-Za-zÀ-ɏ])(?:SOU|Ds|prop|dir|SFS|FFFS|NJA|HFD|RÅ|ECLI|COM|EBA|GL|AD|MÖD|RH|bet|skr|JO|kap|art|EU|EG|C|T|L|ISO|EN|St|Ot|NOU|Meld|Innst|LOV|FOR|HE|KHO|KKO|Rt|HR|UfR|IMYRS|RiR|rskr|lag|förordning)\.?[ :-]?$/i;

/** Numbers of cases: criminal ones block; a matter at another authority is for a human. */
export function cases(reading: Reading): Hit[] {
  return [...shown(reading), ...labelled(reading)];
}

function shown(reading: Reading): Hit[] {
  return criminal.flatMap(([rule, pattern]) =>
    [...reading.text.matchAll(pattern)]
      .filter(
        (match) =>
          rule !== "case-court" || cues.police.test(around(reading, match.index, match.index)),
      )
      .filter(
        (match) =>
          !publicReference.test(reading.text.slice(Math.max(0, match.index - 6), match.index)),
      )
      .map((match): Hit => ({
        type: "CASE_NO",
        from: match.index,
        to: match.index + match[0].length,
        rule,
      })),
  );
}

const label =
  /(?<![a-z])(?:dnr|diarien\w*|diarie\w*|arendenum\w*|arendenr|arende nr|arende|arendebeteckning|malnummer|malnr|mal nr|mal|beteckning|registry n\w*|case n\w*|case ref\w*|case|file n\w*|docket|ref ?\.? ?n[or]|reference n\w*|our ref\w*|your ref\w*|matter n\w*|crime ref\w*|incident n\w*|incident|log n\w*|saksnum\w*|saksnr|sak nr|sak|journaln\w*|journal nr|var ref\w*|sagsnum\w*|sagsnr|j ?\.? ?nr|diaarin\w*|dnro|asianum\w*|asiatunn\w*|ilmoitusnum\w*|rikosilmoitus\w*|anmalan\w*|anmalningsn\w*|anmeldelse\w*|anmeldelsesn\w*|polisanmalan\w*|brottsanmal\w*|straffesak\w*|straffesag\w*|handling nr|k-nummer|tapausn\w*|report n\w*|intelligence n\w*)(?![a-z])[^\d\n]{0,45}$/;

function labelled(reading: Reading): Hit[] {
  return [...reading.text.matchAll(token)].flatMap((match): Hit[] => {
    const [found] = match;
    const at = { from: match.index, to: match.index + found.length };
    const size = found.replace(/\D/g, "").length;
    if (size < 4 || size > 18 || isPublic(found)) return [];
    if (publicReference.test(reading.text.slice(Math.max(0, at.from - 8), at.from))) return [];
    const lead = before(reading, at.from, 60);
    const said = label.exec(lead);
    if (said === null || !isNumber(found, said[0])) return [];
    // A register of matters is a court's or the police's only if they stand before it.
    const register = /\b(?:dnr|diarien|registry)/.test(said[0]);
    const police = cues.police.test(register ? lead : around(reading, at.from, at.to));
    return [{ ...at, type: police ? "CASE_NO" : "DIARY_NO", rule: "case-labelled" }];
  });
}

function isPublic(found: string): boolean {
  return (
    /^(?:SOU|Ds|SFS|FFFS|NJA|HFD|ECLI|COM|EBA|C-\d|T-\d)/i.test(found) ||
    /^\d{4}:\d+$/.test(found) ||
    /^(?:19|20)\d\d-\d\d-\d\d$|^\d{1,2}[./]\d{1,2}[./]\d{2,4}$/.test(found) ||
    /(?:^|[ -])[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-|^[\da-f]{4,12}-[\da-f]{4}-[\da-f]{4}/i.test(found)
  );
}

// Has the make of a register number, or stands right after its label.
function isNumber(found: string, said: string): boolean {
  if (/portal/.test(said)) return false;
  if (/^[\d ]+$/.test(found))
    return (
      /(?:nr|no|n|nummer|number|dnr|ref\w*|num\w*|report|anmalan\w*|anmeldelse\w*|straffesa\w*|forundersokning\w*|rikosilmoitus\w*|incident|log)[^a-z\d]{0,4}(?:er|is|ar|on)?[^a-z\d]{0,3}$/.test(
        said,
      ) && found.length >= 5
    );
  return /[-/.:]/.test(found) || /^[A-ZÀ-ÖØ-ÞŁŚŻŽŠČĆĐ]/.test(found);
}
