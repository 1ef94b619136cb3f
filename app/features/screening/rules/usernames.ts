import { endBefore, matches } from "../candidates/matches";
import { withoutEnd } from "../candidates/without-end";
import { plain } from "../context/plain";
import { type UserCue, userCues, userHeading } from "../context/username-cues";
import { type Hit, type Reading } from "../reading";
import { isHostName } from "../validators/hosts";

const word =
  "@?(?:live:)?[A-Za-zÀ-ÿ\\d](?:[A-Za-zÀ-ÿ\\d._-]{1,38}[A-Za-zÀ-ÿ\\d_-]|[A-Za-zÀ-ÿ\\d_-]{1,2})(?:#\\d{4})?";
const next = new RegExp(
  `(?:[ -]?(?:handle|konto(?:t)?|account|games|id|namn|name|nick|profil(?:en)?|user|bruker|tili|tag)\\b){0,2}(?: (?:på|on|i|in) [a-zåäöæø]{3,15}(?=:))?( ?[:=(] ?| (?:(?:heter|kallas|är|hedder|er|is|går) (?:han|hon|hen|hun|he|she|personen)(?: under)?|by the name(?: of)?|nimellä) | (?:är|is|er|on|named|called|med namnet|heter|som|as|under) | ?[-–] |, | )["'“”«\\[(<]?(${word})`,
  "iy",
);
const previous = new RegExp(
  `(${word})["'“”»]?,? (?:\\(|(?:på|on|i|via|hos|in|at|paa|over|från|from) )?$`,
  "i",
);

/** Names people go by online. Configured handles of organisations pass. */
export function usernames(reading: Reading): Hit[] {
  return [
    ...handles(reading),
    ...columns(reading),
    ...userCues(reading.plain).flatMap((cue) => beside(reading, cue)),
  ].filter((hit) => !isConfigured(reading, reading.text.slice(hit.from, hit.to)));
}

/** "@name" anywhere, unless it is an address, a package or a word of a stylesheet. */
function handles(reading: Reading): Hit[] {
  if (!reading.text.includes("@")) return [];
  return matches(
    /(?<![A-Za-zÀ-ÿ\d@./:_)\]-])@([A-Za-zÀ-ÿ\d_][A-Za-zÀ-ÿ\d._-]{2,39})/g,
    reading.text,
  ).flatMap((match): Hit[] => {
    const name = withoutEnd(match[1] ?? "", ".-");
    const from = match.index + 1;
    const rest = reading.text.slice(from + name.length, from + name.length + 2);
    if (/^[/@]/.test(rest) || notHandle.test(name)) return [];
    if (isHost(name) && !isOnPlatform(reading, from)) return [];
    return [{ type: "USERNAME", from, to: from + name.length, rule: "user-at" }];
  });
}

// "Hans TikTok er @skovtrold.dk": an address only where nothing says otherwise.
function isOnPlatform({ plain: words }: Reading, place: number): boolean {
  return userCues(endBefore(words, place, 30)).some(({ kind }) => kind !== "called");
}

const notHandle =
  /^(?:media|import|font-face|keyframes|charset|types|param|returns?|see|throws|todo|property|supports|layer)$/;

function columns(reading: Reading): Hit[] {
  return reading.cells.flatMap((cell): Hit[] => {
    const value = /^[\s"']*@?([A-Za-zÀ-ÿ\d][A-Za-zÀ-ÿ\d._#-]{1,40})[\s"']*$/.exec(
      reading.text.slice(cell.from, cell.to),
    );
    if (value === null || !userHeading.test(plain(cell.header)) || /^\d{1,6}$/.test(value[1] ?? ""))
      return [];
    if (common.test(value[1] ?? "")) return [];
    const from = cell.from + value[0].indexOf(value[1] ?? "");
    return [{ type: "USERNAME", from, to: from + (value[1] ?? "").length, rule: "user-column" }];
  });
}

function beside(reading: Reading, cue: { kind: UserCue; from: number; to: number }): Hit[] {
  const after = following(reading, cue);
  if (after !== null) return [after];
  return cue.kind === "platform" ? preceding(reading, cue.from) : [];
}

function following(reading: Reading, { kind, to }: { kind: UserCue; to: number }): Hit | null {
  next.lastIndex = to;
  const match = next.exec(reading.text);
  const name = match?.[2] ?? "";
  const from = next.lastIndex - name.length;
  const between = reading.text.slice(to, from);
  if (isNone(name, between)) return null;
  const rest = reading.text.slice(from + name.length, from + name.length + 24);
  const announced =
    kind === "called" ||
    introduces.test(between) ||
    (/ (?:är|is|er|on) /i.test(between) && isNamed(reading, to, name));
  if (isValue(name, { rest, announced })) return at(from, name, `user-${kind}`);
  return isBeforePlatform(name, rest) ? at(from, name, "user-platform") : null;
}

// A handle is found by its sign; "Revolut, KuCoin" are services.
function isNone(name: string, between: string): boolean {
  return name === "" || name.startsWith("@") || (between === ", " && !/[\d_]/.test(name));
}

// "Användarnamnet är solros", but not "är viktigt": a copula after a word for names only.
function isNamed(reading: Reading, to: number, name: string): boolean {
  const cue = endBefore(reading.plain, to, 20);
  return (
    /(?:namn(?:et)?|navn(?:et)?|name|nick(?:et)?|nickname|alias(?:et)?|handle|nimi|nimimerkki)$/.test(
      cue,
    ) && !adjective.test(name)
  );
}

const adjective =
  /(?:uppgift(?:er)?|information|data|igt?|iga|bara?|bart|ade|ed|ende|ande|able|ible|ful|less|ous|ive|iskt?|liga?|ligt|löst?|inen|ton|ssa|ssä)$|^.{1,8}t$/i;

const introduces = /[:=]| (?:named|called|med namnet|heter|som|as|under) /i;

function isValue(name: string, { rest, announced }: { rest: string; announced: boolean }): boolean {
  if (!isName(name, rest)) return false;
  return isMarked(name) || (announced && endsClause(rest) && !person.test(name + rest));
}

// "Moderator: Erik Almskär".
const person = /^[A-ZÀ-Þ][a-zß-ÿ]+ [A-ZÀ-Þ][a-z]/;

// "Profilen ghostfrost på Telegram": a word and a platform hold the name between them.
function isBeforePlatform(name: string, rest: string): boolean {
  const place = /^["'»”]?,? (?:på|on|i|via|hos|in) /i.exec(rest);
  if (place === null || common.test(name) || isHost(name)) return false;
  return userCues(plain(rest.slice(place[0].length)).concat(" ")).some(
    ({ kind, from }) => kind === "platform" && from === 0,
  );
}

function preceding(reading: Reading, platformAt: number): Hit[] {
  const start = Math.max(0, platformAt - 60);
  const match = previous.exec(reading.text.slice(start, platformAt));
  const name = match?.[1] ?? "";
  if (match === null || isNone(name, match[0].slice(name.length))) return [];
  if (!isMarked(name) || !isName(name, " ")) return [];
  return [at(start + match.index, name, "user-platform")];
}

function at(from: number, name: string, rule: string): Hit {
  return { type: "USERNAME", from, to: from + name.length, rule };
}

/** Could be a name at all: not a host, a number, a date or an address. */
function isName(name: string, rest: string): boolean {
  // Numbers, and those of companies for tax.
  if (common.test(name) || isHost(name) || /^(?:[\d.-]+|[A-Z]{2}\d{8,})$/.test(name)) return false;
  return (
    !/^(?:@[A-Za-z\d]|:\/\/|\*)/.test(rest) &&
    !/^(?:https?|www\..*)$/i.test(name) &&
    /[a-z\d]/.test(name)
  );
}

/** No ordinary word looks like this. */
function isMarked(name: string): boolean {
  if (/\d/.test(name))
    return (
      /[A-Za-zÀ-ÿ]/.test(name) &&
      !/^(?:\d+[a-z]{1,3}|[A-Z]\d{1,2}|v\d[\d.]*|q[1-4]|\d+-\p{L}+)$/iu.test(name)
    );
  return /_|[a-zß-ÿ]\.[a-zß-ÿ]|[a-zß-ÿ][A-ZÀ-Þ]|^x[a-z]+x$/.test(name);
}

// A value ends its clause; an ordinary word has more words after it.
function endsClause(rest: string): boolean {
  return (
    /^["'»”)]?(?:\s*$|[.,;!?)|](?:\s|$)| ?[|;(]|\n|#| (?:[A-ZÀ-Þ]|och|and|og|ja|på|on|via|som|who|i|in|from|at|when|för|men|but|til|till|sells?|säljer|selger|sælger|myy|har|has)(?![a-zß-ÿ]))/.test(
      rest,
    ) || / [A-ZÀ-Þ]/.test(rest.slice(0, 2))
  );
}

const common =
  /^(?:bankid|hans|hennes|hendes|his|her|their|sig|själv|a|an|seg|själva|inte|ikke|not|ej|en|ett|et|the|han|hon|hun|det|den|som|that|och|and|og|required|obligatorisk\w*|valfri\w*|optional|saknas|missing|okän\w*|ukjent|ukendt|unknown|anonym\w*|hemlig\w*|stäng\w*|closed|spärra\w*|blocked|ändra\w*|changed|raderat?|deleted|borttag\w*|removed|used|använd\w*|bara|only|numera|också|also|per|via|from|från|fra|ingår|tom|tomt|empty|ja|nej|nei|yes|no|none|ingen|inga|offentlig\w*|public|private|privat|nya?|new|samma|same|finns|krävs|hos|för|for|till|til|with|med|av|by|är|is|var|was|gruppen?|kanalen?|konto\w*|account\w*|users?|grupper|groups?|chatt?|meddelanden|messages|pay|premium|business|web|desktop|bot|ab|inc|eller|or)$/i;

function isHost(name: string): boolean {
  const labels = name.split(".");
  return (
    labels.length > 1 &&
    /^[A-Za-zÀ-ÿ]{2,}$/.test(labels.at(-1) ?? "") &&
    isHostName(name) &&
    labels.every((label) => label.length > 1)
  );
}

function isConfigured(reading: Reading, name: string): boolean {
  // "@Europol-tiliä".
  const own = name.toLowerCase().replace(/-(?:tili|konto|kanal|profil|account)[a-zß-ÿ]*$/, "");
  return reading.config.orgHandles.some((it) => it.replace(/^@/, "").toLowerCase() === own);
}
