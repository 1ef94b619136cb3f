import { endBefore, matches, placeOf } from "../candidates/matches";
import { months } from "../context/months";
import { people } from "../context/people";
import { type Hit, type Reading } from "../reading";

type Trait = "age" | "place" | "school" | "grade" | "relation" | "health" | "initials" | "family";

const small = "(?:1[0-7]|[1-9])";
const spelled =
  "(?:fem|sex|sju|atta|nio|tio|elva|tolv|tretton|fjorton|femton|sexton|sjutton|tre|fyra|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|four|three|seks|syv|sju|otte|ti|to|fire|ni|elleve|tretten|fjorten|femten|seksten|sytten|viisi|kuusi|seitseman|kahdeksan|yhdeksan|kymmenen|kaksitoista|kolmetoista|neljatoista|viisitoista)";
const age = `(?:${small}|${spelled})`;

// In plain text: lower case, no diacritics.
const childWord = new RegExp(
  `(?<![a-z])(?:(?:styv|bonus|foster|gud|brors?|syster|syskon|skol|dotter|son|sted?|barne?|nabo|pleje|step|grand|god|school|veljen|siskon|kummi|lapsen)?(?:flickan?|flicka\\w*|pojken?|tjej(?:en)?|killen?|barn(?:et)?|son(?:en|ens|n|nen)?|d[oa]tter\\w*|jent[ae]n?|gutt(?:en)?|pigen?|dreng(?:en)?|girl|boy|child|daughter|tyt[aot]\\w*|poi[ka]\\w*|poja[a-z]*|laps[ei]\\w*|lasta)|elev(?:en)?|t[oe]naring\\w*|grann?e|syster|bror|niece|nephew|pupil|student|teenager|toddler|sister|brother|neighbou?r|oppilas|naapuri|spadbarn\\w*|baby|kusin|cousin|kid|niese\\w*|nevo(?:en)?|minor|teen|${age}[ -](?:aring(?:en)?|year-old|vuotia\\w*)|(?:she|he|hon|han|hun|hen) (?:is|ar|er) (?=${age}(?: and| och| og|,)))(?![a-z])`,
  "g",
);
// Whoever is suspected, pays or sells: a child of theirs can be found through them.
const [swedish, english, norwegian, danish, finnish] = people.map((row) => row.replaceAll("$", ""));
const nordicAdult = `(?:${swedish}|${norwegian}|${danish}|mannen|manden|kvinn|grann|nabo)`;
const englishAdult = `(?:${english}|neighbou?r)`;
const relative =
  "(?:son|sonen|sonn|sonnen|dotter|dottern|datter|datteren|daughter|child|barn|barnet|granne|nabo|neighbou?r|elev|syster|bror|sister|brother|niece|nephew|nevo|kusin|cousin|grandson|granddaughter|(?:styv|bonus|foster|sted|ste|step|barn|barne|brors|syster|pleje)[a-z]{3,10})";

const ownChild =
  "flickan?|pojken?|dottern?|son|sonen|girl|boy|child|daughter|female|male|jent[ae]|gutt|gutten|pigen?|dreng|drengen|tytto|poika";
const victimWord =
  /(?<![a-z])(?:offrets?|brottsoffrets?|malsagand\w*|utsatt[as]?|utsattes|drabbade?|den ung[ae]|barnets?|flickan|pojken|victim|abused|exploited|the (?:child|minor)|complainant|injured party|fornarmed\w*|offeret|offer(?=:)|forurettede\w*|ofret|uhrin?|asianomistaja\w*|lapsi|lapsen)(?![a-z])/;
const anyChild = new RegExp(`${childWord.source}|${victimWord.source}`, "g");
const many =
  /(?<![a-z])(?:barn (?:under|over|mellan|i aldern|aged|\d)|children|girls|boys|flickor|pojkar|jenter|gutter|piger|drenge(?!n)|lapset|lapsia|tytot|pojat|offer ar|victims|barnen|ungdomar|unga i|average|between|mellan|mell[oe]m|year-olds|-aringar|i snitt|i genomsnitt|median|procent|percent|prosent|statistik|statistics|%)/;

const traits: readonly (readonly [Trait, RegExp])[] = [
  [
    "age",
    new RegExp(
      `(?<![\\d\\w,.–-])(?:(?:cirka|ca|about|runt|nyss fyllda|just turned|fyllt|aged?|alder:?|age:?|ikä:?) )?${age}(?:[ -]?(?:arig\\w*|aring\\w*|aarig\\w*|ar gammal|ar gamla|ar gammel|aar|ar(?![a-z])|years? old|year-olds?|years? of age|y[./ ]?o\\b|yrs?\\b|-?vuotia\\w*|vuotta|v(?![a-z])\\.?))`,
      "g",
    ),
  ],
  // "The boy, 8, lives": a bare number right after the child.
  ["age", new RegExp(`(?<=(?:${ownChild}),? \\(?)${age}(?=[,).;]|$)`, "g")],
  [
    "age",
    new RegExp(
      `(?<=(?<![a-z])(?:flicka|pojke|tjej|kille|girl|boy|child|jente|gutt|pige|dreng) (?:of|pa) )${age}(?![\\da-z:/]| ?(?:kr|%|sek))`,
      "g",
    ),
  ],
  // "Flickan är nio och bor i".
  [
    "age",
    new RegExp(
      `(?<![a-z])(?:${ownChild}|she|he|hon|han|hun|hen) (?:is|ar|er|on) ${age}(?= (?:and|och|og|ja) |[,;])`,
      "g",
    ),
  ],
  // "Pojke född 2014": the year is the age.
  [
    "age",
    /(?<![a-z])(?:fodd|fodda|fodt|f\.|born|b\.|synt\w*)(?: ar| i| in)? ?20[0-3]\d(?!\d|[-./]\d)/g,
  ],
  ["age", new RegExp(`(?<![a-z])(?:aged|age|alder|ikä|ika)[ :]{1,2}${small}(?![\\d%-])`, "g")],
  [
    "grade",
    /(?<![a-z])(?:arskurs|klass|arskull|grade|year|klasse|trinn|luokka\w*|ak)\s?(?:[1-9]\s?[a-f]?)(?![\d%a-z])|(?<![a-z])(?:[1-9]:an|[1-9]\. ?(?:klass|klasse|trinn|luokka\w*)|forskoleklass|gar i (?:ettan|tvaan|trean|fyran|femman|sexan|sjuan|attan|nian)|(?:forst[ae]|an(?:dra|den)|[a-z]{2,5}(?:dje|rde|mte|tte|(?<!a)nde)) (?:klasse?|trinn)|year (?:one|two|three|four|five|six|seven|eight|nine|ten)|(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)[ -]grade(?:r|rs)?)(?![a-z])/g,
  ],
  [
    "health",
    /(?<![a-z])(?:autism\w*|autist\w*|adhd|diabetes|epilepsi\w*|epilepsy|downs? syndrom\w*|funktionsned\w*|rullstol\w*|wheelchair|dov|deaf|blind|cancer|leukemi\w*|diagnos\w*|intellectual disab\w*|utvecklingsstor\w*|allerg\w*|depress\w*|sjalvmord\w*|suicid\w*|in care|omhandertag\w*|lvu|barnevern\w*|fosterhem\w*|familjehem\w*|foster home|fosterhjem|sijoitettu|huostaan\w*|gravid|pregnant|vammai\w*)(?![a-z])/g,
  ],
  [
    "family",
    /(?<![a-z])(?:(?:bor|lever|lives|living|bopel|asuu|bor fast) (?:\w+ )?(?:med|hos|with|sammen med|aitinsa|isansa)(?: \w+){1,2}|(?:ensamstaende|single) (?:mamma|pappa|mother|father)|(?:mamman|pappan|the mother|the father|moren|faren|aiti|isa) (?:arbetar|jobbar|works|heter|is called|arbeider))(?![a-z])/g,
  ],
  // "The suspect's niece", "dotter till en kund", "sin egen femåriga dotter".
  [
    "relation",
    new RegExp(
      `(?<![a-z])(?:${nordicAdult}[a-z]{0,6}s|${englishAdult}'s|(?:${finnish}|naapuri)[a-z]{0,6}n)(?![a-z])`,
      "g",
    ),
  ],
  [
    "relation",
    new RegExp(
      `(?<=${relative} )(?:till|to|of|til|av|af|hos) (?:den |en |a |an |the )?(?:${nordicAdult}[a-z]{0,6}|${englishAdult})(?![a-z'])`,
      "g",
    ),
  ],
  [
    "relation",
    new RegExp(
      `(?<![a-z])(?:his|her|hans|hennes|hendes|sin|hanen)(?: own| egen| oma)?(?= (?:[a-z\\d-]+ ){0,3}?${relative}(?![a-z]))`,
      "g",
    ),
  ],
];
// Also where the whole text is in capitals.
const inPlace =
  "från|i|fra|from|in|near|utanför|ved|nära|paikkakunnal[lt]a|paikassa|kaupungissa|kotipaikka on|kotoisin|asuu";
// In the text itself: capitals matter.
const named: readonly (readonly [Trait, RegExp])[] = [
  [
    "school",
    /(?<![A-Za-zÀ-ÿ])(?:(?:går på|går i|elev på|elev i|elev vid|elev ved|attends|pupil at|student at|goes to|går ved|käy|opiskelee) )?(?:[A-ZÀ-Þ][A-Za-zÀ-ÿ-]+ ){0,2}(?:[A-ZÀ-Þ][A-Za-zÀ-ÿ-]*(?:skolan|skola|skolen|skole|förskola|förskolan|gymnasiet|gymnasium|koulu|koulua|koulussa|koulun|päiväkoti)|(?<=[A-ZÀ-Þ][A-Za-zÀ-ÿ-]+ )(?:[Ss]kola|[Ss]kole|[Ss]koles|(?:Primary |Secondary |High |Middle |Elementary )?School|Academy|College|[Ff]örskola|[Bb]arnehage|[Bb]ørnehave|[Kk]oulu[a-zäö]{0,4}|Nursery|Kindergarten)|(?:går på|attends|goes to|pupil at|studies at|elev ved|går ved) [A-ZÀ-Þ][A-Za-zÀ-ÿ-]+(?: [A-ZÀ-Þ][A-Za-zÀ-ÿ-]+){0,2}|(?:förskolan|skolan|fritids|daghemmet|gymnasiet|barnehagen|skolen|børnehaven|vuggestuen|päiväkoti|nursery|kindergarten|preschool) [A-ZÀ-Þ][A-Za-zÀ-ÿ-]+)(?![A-Za-zÀ-ÿ])/g,
  ],
  [
    "place",
    new RegExp(
      `(?<![A-Za-zÀ-ÿ])(?:${inPlace}|${inPlace.toUpperCase()}) [A-ZÀ-Þ][A-Za-zÀ-ÿ-]{2,}(?: [A-ZÀ-Þ][a-zß-ÿ-]+)?|(?<![A-Za-zÀ-ÿ])[A-ZÀ-Þ][a-zß-ÿ]+(?:sta|stä|lta|ltä|ssa|ssä|lainen|läinen)(?![A-Za-zÀ-ÿ])`,
      "g",
    ),
  ],
  // "Offer: pojke, 9 år, Säter".
  ["place", /: [^.;:\n]{3,50}, [A-ZÀ-Þ][a-zß-ÿ]{2,}(?: [A-ZÀ-Þ][a-zß-ÿ]+)?(?=\W*$)/g],
  [
    "initials",
    /(?<![A-Za-zÀ-ÿ])(?:initialerna|initialer|initials|nimikirjaimet|initialene|initialerne|kallad|called|heter|named|vid namn|hedder) [A-ZÀ-Þ][A-Za-zÀ-ÿ.]{0,15}|(?<![A-Za-zÀ-ÿ.])[A-ZÀ-Þ]\. ?[A-ZÀ-Þ]\.(?![A-Za-zÀ-ÿ])/g,
  ],
];

/**
 * One child described so that it may be found: a child and at least two traits of that child, in a
 * sentence or in the next that goes on about the same child. Groups and statistics pass.
 */
export function victims(reading: Reading): Hit[] {
  const told = matches(anyChild, reading.plain);
  if (told.length === 0) return [];
  const places = new Uint8Array(reading.plain.length);
  for (const { index } of told) places[index] = 1;
  const tells = (it: Span | undefined) =>
    it !== undefined && places.subarray(it.from, it.to).includes(1);
  const all = sentences(reading);
  return all.flatMap((it, i): Hit[] => {
    const next = all[i + 1];
    if (!tells(it) && !tells(next)) return [];
    const own = describe(reading, it);
    if (own !== null) return [own];
    if (
      next === undefined ||
      next.from - it.to > 3 ||
      !/^(?:hon|han|she|he|they|barnet|flickan|pojken|hun|han|hen|the child|the girl|the boy|jenta|gutten|pigen|drengen|hanen|tytto|poika|lapsi)\b/.test(
        reading.plain.slice(next.from, next.to).trimStart(),
      )
    )
      return [];
    const both = describe(reading, { from: it.from, to: next.to });
    return both === null ? [] : [both];
  });
}

type Span = { from: number; to: number };

function sentences(reading: Reading): Span[] {
  const found: Span[] = [];
  let from = 0;
  for (const match of matches(/(?<![\d]|(?<![A-Za-z])[A-Z])[.!?](?=\s)|\n|\|/g, reading.text)) {
    const last = found.at(-1);
    // A line that goes on in small letters, as long as that makes no more than a sentence.
    const goesOn = last?.to === from - 1 && goes.test(reading.text.slice(from - 1, from + 1));
    if (last !== undefined && goesOn && match.index - last.from < longest) last.to = match.index;
    else found.push({ from, to: match.index });
    from = match.index + 1;
  }
  found.push({ from, to: reading.text.length });
  return found.filter(({ from: a, to: b }) => b - a > 8 && b - a < longest);
}

const longest = 600;
const goes = /^\n[a-zß-ÿ]/;

function describe(reading: Reading, { from, to }: Span): Hit | null {
  if (to - from > longest) return null;
  const plain = inOneLine(reading.plain.slice(from, to));
  const text = inOneLine(reading.text.slice(from, to));
  const children = matches(childWord, plain).filter(
    (it) => !/\d\s?$/.test(plain.slice(0, it.index)),
  );
  const victim = victimWord.exec(plain);
  if (
    (children.length === 0 && victim === null) ||
    many.test(plain) ||
    /\d ?(?:[–-]|och|og|and|ja|till?|to) ?\d+ ?(?:ar|year|vuot)/.test(plain)
  )
    return null;
  const found = [...find(plain, traits), ...find(text, named)].filter(
    (it) =>
      it.trait !== "place" || !dateOrOffice.test(reading.text.slice(from + it.from, from + it.to)),
  );
  const kinds = new Set(found.map(({ trait }) => trait));
  if (!enough(kinds, victim !== null, children)) return null;
  const parts = [
    ...found,
    ...children
      .filter((it) => !/barnet$|child$/.test(it[0]) || /kundens|'s/.test(it[0]))
      .map(placeOf),
  ];
  const first = Math.min(...parts.map((part) => part.from));
  const start = withArticle(plain, plain[first] === ":" ? first + 2 : first);
  const end = Math.max(...parts.map((part) => part.to));
  return { type: "VICTIM", from: from + start, to: from + end, rule: "victim" };
}

function inOneLine(text: string): string {
  return text.replace(/[\n\t]/g, " ");
}

function enough(
  kinds: ReadonlySet<Trait>,
  victim: boolean,
  children: readonly RegExpExecArray[],
): boolean {
  if (kinds.size < 2) return false;
  // A place or a family alone, without anything of a child's life, may be an adult's.
  const childlike = kinds.has("age") || kinds.has("school") || kinds.has("grade") || victim;
  const vague = children.every((it) =>
    /(?:granne|neighbou?r|elev|student|syster|bror|sister|brother|barn)$/.test(it[0]),
  );
  return childlike && (!vague || kinds.has("age") || victim || kinds.has("grade"));
}

function find(text: string, patterns: readonly (readonly [Trait, RegExp])[]) {
  return patterns.flatMap(([trait, pattern]) =>
    matches(pattern, text).map((it) => ({ trait, ...placeOf(it) })),
  );
}

function withArticle(plain: string, start: number): number {
  const lead =
    /(?:(?<![a-z])(?:en|ett|et|a|an|the|sonen till|dottern till|gar pa|gar i|gar|bor|attends|elev pa|elev i) )$/.exec(
      endBefore(plain, start, 14),
    );
  return lead === null ? start : start - lead[0].length;
}

const dateOrOffice = new RegExp(
  `(?:(?<![A-Za-zÀ-ÿ])(?:${months})|Swedbank|Nordea|SEB|Interpol|Europol|Polisen|EU|Norden|Europa|Sverige|Norge|Danmark|Finland|Suomessa|Sweden|Norway|Denmark|Bank|Telegram|Discord|Snapchat)$`,
  "i",
);
