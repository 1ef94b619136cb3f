import { cellAt } from "../context/context";
import { plain } from "../context/plain";
import { type Hit, type Reading } from "../reading";
import { isHostName } from "../validators/hosts";

const platforms =
  "telegram|discord|kik|snapchat|snap|wickr|session|signal|tiktok|instagram|insta|ig|twitter|onlyfans|fansly|reddit|roblox|steam|skype|threema|viber|whatsapp|facebook|messenger|omegle|teleguard|matrix|icq|vk|youtube|twitch|minecraft|fortnite|xbox|playstation|psn|wire|line|wechat|qq|bluesky|mastodon|cash ?app|venmo|paypal|revolut|onlyfans|yubo|ome\\.tv|tinder|grindr|badoo|jodel|linkedin";
const handle = "@?[\\p{L}\\d][\\p{L}\\d._-]{2,39}(?:#\\d{4})?";

const patterns: readonly (readonly [string, RegExp, "any" | "marked"])[] = [
  // "Username: x", with a colon anything goes; without it only what no ordinary word looks like.
  [
    "user-label",
    /(?<![\p{L}])(?:användarnamn|användar-?id|användare|kontonamn|username|user name|user ?id|user|screen ?name|nickname|nick|alias|handle|gamertag|gamer tag|brukernavn|bruker|brugernavn|bruger|profilnavn|profilnamn|profil|profile|käyttäjätunnus|käyttäjänimi|käyttäjä|nimimerkki|tunnus|login|inloggning|smeknamn|account name|signatur|skärmnamn|skärmnamnet) ?[:=] ?["']?$/giu,
    "any",
  ],
  [
    "user-called",
    /(?<![\p{L}])(?:kallar sig(?: för)?|kallade sig|kallas|går under (?:namnet|alias|nick)|under (?:namnet|aliaset|alias|nicket|användarnamnet|profilen)|heter (?:på nätet)?|goes by|known as|calls (?:him|her|them)sel(?:f|ves)|under the (?:name|alias|handle|nick)|kaller seg|kalder sig|går under navnet|käyttää (?:nimeä|nimimerkkiä)|nimimerkillä|nimimerkki|aka|a\.k\.a\.) ["']?$/giu,
    "any",
  ],
  [
    "user-named",
    /(?<![\p{L}])(?:användarnamnet|användaren|användare|kontot|profilen|profil|aliaset|alias|nicket|nick|signaturen|the user|user|username|the profile|profile|the account|handle|brukeren|brukernavnet|bruker|brugeren|brugernavnet|profilen|käyttäjä|käyttäjätunnus|tili|tunnus|konto|kontoen|kanalen|the channel|channel)(?: (?:är|is|er|on|med namnet|named|called|kalt|kaldet))? ["']?$/giu,
    "marked",
  ],
];
const onPlatform = new RegExp(
  `(?<![\\p{L}])(?:${platforms})(?:[- ]?(?:handle|konto(?:t)?|profil(?:en)?|account|user(?:name)?|användare(?:n)?|bruker|id|namn|nick|kanal|tili|tag))? ?(:|=|\\(|-|–)? ?["']?$`,
  "iu",
);
const thenPlatform = new RegExp(
  `^["'»”)]{0,2},? ?(?:\\(|på |on |i |via |hos |in |at )?(?:${platforms})(?![\\p{L}])`,
  "iu",
);

/** Names people go by online. Configured handles of organisations pass. */
export function usernames(reading: Reading): Hit[] {
  const tokens = [...reading.text.matchAll(new RegExp(`(?<![\\p{L}\\d@./:_-])${handle}`, "gu"))];
  return tokens.flatMap((match): Hit[] => judge(reading, match));
}

function judge(reading: Reading, match: RegExpExecArray): Hit[] {
  const token = match[0].replace(/[.\-_]+$/, "");
  const at = { type: "USERNAME", from: match.index, to: match.index + token.length } as const;
  if (isConfigured(reading, token)) return [];
  const rest = reading.text.slice(at.to, at.to + 40);
  if (/^@[\p{L}\d]/u.test(rest) || isName(token)) return [];
  if (token.startsWith("@"))
    return /^\/|^\.\p{Ll}{2,}/u.test(rest) || mediaQuery.test(token)
      ? []
      : [{ ...at, from: at.from + 1, rule: "user-at" }];
  if (!/\p{Ll}|\d/u.test(token) || /^\d+$/.test(token) || /^https?$/.test(token)) return [];
  const cell = cellAt(reading, at.from);
  if (
    cell !== null &&
    headers.test(plain(cell.header)) &&
    reading.text.slice(cell.from, at.from).trim() === ""
  )
    return [{ ...at, rule: "user-column" }];
  const lead = reading.text.slice(Math.max(0, at.from - 50), at.from).replace(/\n/g, " ");
  const found = patterns.find(
    ([, pattern, kind]) => new RegExp(pattern.source, "iu").test(lead) && fits(token, rest, kind),
  );
  if (found !== undefined) return [{ ...at, rule: found[0] }];
  return platform(lead, token, rest) ? [{ ...at, rule: "user-platform" }] : [];
}

const mediaQuery =
  /^@(?:media|import|font-face|keyframes|charset|types|param|returns?|see|throws|todo)$/;
const headers =
  /user|anvandar|handle|alias|nick|brukernavn|brugernavn|kayttaj|profil|telegram|discord|kik|snap|insta|screen name/;

function platform(lead: string, token: string, rest: string): boolean {
  const direct = onPlatform.exec(lead);
  if (
    direct !== null &&
    (isMarked(token) || (direct[1] === ":" && endsClause(rest) && !common.test(token)))
  )
    return true;
  const word =
    /(?<![\p{L}])(?:konto(?:t|en)?|profil(?:en)?|användare(?:n)?|account|profile|user|bruker(?:en)?|bruger(?:en)?|käyttäjä|tili|kanal(?:en)?|channel|säljaren|seller|alias(?:et)?|nick(?:et)?) ["']?$/iu.test(
      lead,
    );
  return thenPlatform.test(rest) && (isMarked(token) || (word && !common.test(token)));
}

function fits(token: string, rest: string, kind: "any" | "marked"): boolean {
  if (isMarked(token)) return true;
  return kind === "any" && !common.test(token) && endsClause(rest);
}

/** No ordinary word looks like this. */
function isMarked(token: string): boolean {
  return /\d/.test(token)
    ? /\p{L}/u.test(token)
    : /_|[\p{L}]\.[\p{L}]|\p{Ll}\p{Lu}|^x\p{L}+x$/u.test(token);
}

// A value ends its clause; an ordinary word has more words after it.
function endsClause(rest: string): boolean {
  return /^["'»”)]?(?:\s*$|[.,;!?)|](?:\s|$)| ?[|;]|\n| (?:\p{Lu}|\(|\||och|and|og|ja|på|on|i |via|som|who|sells?|säljer|selger|sælger|myy|har|has)|#)/u.test(
    rest,
  );
}

const common =
  /^(?:sig|själv|seg|själva|inte|not|ej|en|ett|the|han|hon|det|den|som|that|och|and|required|obligatorisk\w*|valfri\w*|optional|saknas|missing|okän\w*|unknown|anonym\w*|hemlig\w*|stäng\w*|closed|spärra\w*|blocked|ändra\w*|changed|raderat?|deleted|borttag\w*|removed|used|använd\w*|bara|only|numera|också|also|per|via|from|från|ingår|tom|tomt|empty|ja|nej|yes|no|none|ingen|inga|offentlig\w*|public|private|privat|nya?|new|samma|same|finns|krävs|hos|för|for|till|with|med|av|by|är|is|var|was)$/iu;

function isName(token: string): boolean {
  const labels = token.replace(/^@/, "").split(".");
  return (
    !token.startsWith("@") &&
    labels.length > 1 &&
    /^\p{L}{2,}$/u.test(labels.at(-1) ?? "") &&
    isHostName(token) &&
    labels.every((label) => label.length > 1)
  );
}

function isConfigured(reading: Reading, token: string): boolean {
  const name = token.replace(/^@/, "").toLowerCase();
  return reading.config.orgHandles.some((it) => it.replace(/^@/, "").toLowerCase() === name);
}
