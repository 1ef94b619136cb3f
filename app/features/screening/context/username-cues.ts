import { isSmall } from "../candidates/codes";
import { lexicons } from "./lexicon";
import { plain } from "./plain";

/** Words a user name stands after, or before. Swedish, English, Norwegian, Danish, Finnish. */
const rows = {
  /** After these any word is a name, if it ends its clause: "kallar sig ravenecho". */
  called: [
    "kallar sig for|kallar sig|kallar han sig|kallar hon sig|presenterar sig som|presenterar han sig som|presenterar hon sig som|kallade sig|gar under namnet|gar under alias|gar under|under namnet|under aliaset|under alias|under nicket|under anvandarnamnet|heter pa natet|anvander namnet|anvander aliaset",
    "goes by the name|goes by|known online as|known as|calls himself|calls herself|calls themselves|under the name|under the alias|under the handle|using the name|using the handle|uses the name|uses the alias|aka$|a k a$|screen name",
    "kaller seg|kaller han seg|kaller hun seg|gar under navnet|under navnet|bruker navnet",
    "kalder sig|kalder han sig|kalder hun sig|bruger navnet",
    "kayttaa nimea|kayttaa nimimerkkia|nimimerkilla|nimimerkki",
  ],
  /** With a colon any word; without, only what no ordinary word looks like. */
  label: [
    "anvandarnamn|anvandar id|anvandare|kontonamn|kontot|konto$|profilnamn|profil$|alias|nicket|nick$|nickname|signatur|smeknamn|skarmnamn|signera|forumanvandar|medlemmen|skriver som|syns som|kand som|inloggning|kanalen|gruppen|moderator|admin|uppladdaren|skribenten|spelaren|spelarnamn",
    "user name|username|user id|the user|user$|screen name|handle|gamer tag|the profile|profile|the account|account name|streamaren$|streamer$|account$|login|channel|tag$|uploader|poster$|member$|player|gamer|skype name|display name|online name|forum name|forum member|posting as|posts as|signed|the seller",
    "brukernavn|strommeren$|kallenavn|spillernavn|kjent som|brukeren|bruker$|kontoen|profilnavn|opplasteren|spilleren",
    "brugernavn|kaldenavn|kendt som|brugeren|bruger$",
    "nimella|lempinimi|kayttaja|tunnus|tili$|kanava|pelaaja|yllapitaja",
  ],
  platform: [
    "telegram|discord|kik$|kik messenger|snapchat|snap$|wickr|session$|signal$|tiktok|tik tok|instagram|insta$|ig$|twitter|onlyfans|fansly|reddit|roblox|steam$|epic games|skype|threema|viber$|whatsapp|facebook|messenger|omegle|teleguard|matrix$|icq|vk$|youtube|twitch|minecraft|fortnite|xbox|playstation|psn$|wechat|qq$|bluesky|mastodon|cash app|cashapp|venmo|revolut|yubo|tinder|grindr|badoo|jodel|paypal me|wire$|kikissa|kikin$|snapissa|snapin$|instassa|steamissa",
  ],
} as const;

export type UserCue = keyof typeof rows;

const cueAt = lexicons<UserCue>(rows);

/** Every such word in a text in lower case without diacritics, with what it is. */
export function userCues(text: string): { kind: UserCue; from: number; to: number }[] {
  const found: { kind: UserCue; from: number; to: number }[] = [];
  let end = 0;
  for (let at = 0; at < text.length; at++) {
    if (at < end || !isSmall(text.charCodeAt(at)) || isSmall(text.charCodeAt(at - 1))) continue;
    const cue = cueAt(text, at);
    if (cue === null) continue;
    end = cue.to;
    found.push({ kind: cue.name, from: at, to: cue.to });
  }
  return found;
}

/** Whether a word is a platform's name. */
export function isPlatform(word: string): boolean {
  return cueAt(plain(word), 0)?.name === "platform";
}

/** Headings of columns of user names, in plain text. */
export const userHeading =
  /user|anvandar|kontonamn|handle|alias|nick|brukernavn|brugernavn|kayttaj|profil|telegram|discord|kik|snap|insta|screen name/;
