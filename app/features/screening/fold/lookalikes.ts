// Left: letters drawn like the Latin ones at the same place to the right.
const rows: readonly (readonly [string, string])[] = [
  // Cyrillic.
  ["АВСЕНІЈКМОРЅТХУԌԚԜ", "ABCEHIJKMOPSTXYGQW"],
  ["аɓсԁеһіјӏкоорԛѕтухѵԝҽмнвпг", "abcdehijlkoopqstyxvwemhbnr"],
  // Greek.
  ["ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX"],
  ["αικνορτυχγεησμωβ", "aikvoptuxyenouwb"],
  // Armenian letters seen in spoofed host names.
  ["օսոհցք", "ounhgp"],
  // Latin letters that only look different: dotless, small capitals, script forms.
  ["ıœŒƒəƏłđŁĐħŋŧɑɡɩʟɪᴀʙᴄᴅᴇᴊᴋᴍɴᴏᴘᴛᴜᴠᴡʏᴢɢʜʀꜱ", "ioOfeEldLDhntagiliabcdejkmnoptuvwyzghrs"],
  // Punctuation: other dots, slashes, colons and quotation marks.
  ["。․⁄∕⧸∶꞉׃’‘‛′‹›“”„‟″«»¬¦➕", '..///:::\'\'\'\'\'\'"""""""-|+'],
];

/** Characters of other alphabets that pass for Latin ones, to what the reader believes to see. */
export const lookalikes: ReadonlyMap<string, string> = new Map(
  rows.flatMap(([from, to]) =>
    Array.from(from, (character, i) => [character, to[i] ?? ""] as const),
  ),
);
