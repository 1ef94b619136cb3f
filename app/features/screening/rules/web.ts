import { matches, matchesNear, placeOf } from "../candidates/matches";
import { withoutEnd } from "../candidates/without-end";
import { around } from "../context/context";
import { cues } from "../context/cues";
import { type Hit, type Reading } from "../reading";
import { inDomains, isHostName } from "../validators/hosts";

const withScheme = /(?<![A-Za-zÀ-ÿ\d])(?:https?|ftp|ftps|sftp|tg|ipfs|gopher):\/\/[^\s<>"'|]+/gi;
const bare =
  /(?<![A-Za-zÀ-ÿ\d@/._-])(?:[A-Za-zÀ-ÿ\d](?:[A-Za-zÀ-ÿ\d-]{0,62})\.){1,6}[A-Za-zÀ-ÿ]{2,24}(?::\d{2,5})?(?:[/?#][^\s<>"'|]*)/gi;
const beginOfPath = /\.[A-Za-zÀ-ÿ]{2,24}(?::\d{2,5})?[/?#]/g;
const onion =
  /(?<![a-z\d])(?:[a-z\d-]{1,63}\.){0,3}(?:[a-z2-7]{56}|[a-z2-7]{16})\.onion(?![a-z\d])/gi;

/** Full addresses. A host alone passes: that is what members share. */
export function web(reading: Reading): Hit[] {
  return [
    ...matches(withScheme, reading.text).flatMap((match) => judge(reading, match)),
    ...matchesNear(beginOfPath, { pattern: bare, reach: 0 }, reading.text)
      .filter((match) => isHostName(hostOf(match[0])))
      .flatMap((match) => judge(reading, match)),
    ...(reading.text.includes(".onion") ? matches(onion, reading.text) : []).map((match): Hit => ({
      type: "ONION",
      rule: "onion",
      ...placeOf(match),
    })),
  ];
}

function judge(reading: Reading, match: RegExpExecArray): Hit[] {
  const found = continued(reading.text, match);
  const host = hostOf(found);
  const path = found.slice(found.indexOf(host) + host.length).replace(/^:\d+/, "");
  const at = { type: "URL_FULL", from: match.index, to: match.index + found.length } as const;
  if (!host.includes(".") || /^[/?#]?$/.test(path)) return [];
  if (/^(?:[\d.]+|localhost)$/.test(host) && /^(?:10|127|192\.168)\./.test(host)) return [];
  if (inDomains(host, reading.config.referenceHosts)) return [];
  if (reading.channel === "csv" || reading.channel === "indicator")
    return [{ ...at, rule: "url-list" }];
  if (opensDoor(host, path)) return [{ ...at, rule: "url-door" }];
  if (cues.abuse.test(withoutAddress(reading, at.from, at.to)))
    return [{ ...at, rule: "url-abuse" }];
  return [{ ...at, rule: "url-unknown", decision: "review" }];
}

function withoutAddress(reading: Reading, from: number, to: number): string {
  return around(reading, from, to).replace(/\bhttps?:\/\/\S+/g, " ");
}

/** The address without the punctuation of its sentence; over a line break when the path is cut. */
function continued(text: string, match: RegExpExecArray): string {
  const end = match.index + match[0].length;
  // A word of the next sentence is no path.
  const below = /[/=?&_-]$/.test(match[0])
    ? /^\n(?=[^\s]*(?:[\d/_=&]|[a-z][A-Z]))[\w./?=&%-]{3,}/.exec(text.slice(end, end + 200))
    : null;
  const whole = match[0] + (below?.[0] ?? "");
  const trimmed = withoutEnd(whole, ".,;:!?)]}*");
  return trimmed.includes("(") ? withoutEnd(whole, ".,;:!?]}*") : trimmed;
}

function hostOf(address: string): string {
  return /^(?:[a-z]+:\/\/)?(?:[^/@\s]*@)?([^/?#:\s]+)/i.exec(address)?.[1] ?? "";
}

const door =
  /\/(?:@[\w.-]{2,40}|[a-z]|albums?|collections?|packs?|gallery|galleries|galleri|v|view|watch|video|videos|img|image|images|pics?|photos?|foto|bilder|media|dl|download|ladda-ner|get|f|d|file|files|folder|mapp|s|sh|share|shared|drive|u|user|users|profile?|channel|c|join|joinchat|invite|i|e|embed|stream|live|clip|clips|post|p|t|thread|room|r|cam|model|private|vip|key|token|archive|pack|set|collection|playlist|upload|uploads|content|storage|bucket|blob|raw|mega|item)(?:\/|\?|#|$)/i;
const files =
  /\.(?:jpe?g|png|gif|webp|bmp|heic|avif|tiff?|mp4|mov|avi|mkv|webm|wmv|m3u8|flv|mp3|zip|rar|7z|tar|gz|torrent|onion)(?:$|[?#&])/i;
const invitations =
  /^(?:www\.)?(?:t\.me|telegram\.me|discord\.gg|wa\.me|chat\.whatsapp\.com|mega\.nz|mega\.io|bit\.ly|tinyurl\.com|is\.gd|cutt\.ly|onlyfans\.com|kik\.me|snapchat\.com|instagram\.com|tiktok\.com|gofile\.io|anonfiles\.com|drive\.google\.com|dropbox\.com|we\.tl|wetransfer\.com|photos\.app\.goo\.gl|goo\.gl|1drv\.ms|icloud\.com|pastebin\.com|telegra\.ph|imgur\.com|signal\.group|signal\.me)$/i;

/** Leads to a file, an album, a profile or into a group. */
function opensDoor(host: string, path: string): boolean {
  return door.test(path) || files.test(path) || invitations.test(host);
}
