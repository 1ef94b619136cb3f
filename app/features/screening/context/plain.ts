/** Lower case without diacritics, unit for unit; underscores count as spaces. */
export function plain(text: string): string {
  const lower = text.toLowerCase();
  const even = lower.length === text.length ? lower : Array.from(text, lowered).join("");
  return even.replace(/[\u00c0-\u024f_]/g, (letter) => bare.get(letter) ?? stripped(letter));
}

// Letters that do not decompose; "fødsel" and "fodsel" must meet.
const bare = new Map(Object.entries({ ø: "o", æ: "a", ð: "d", þ: "t", ł: "l", ß: "s", đ: "d", _: " " })); // prettier-ignore

function stripped(letter: string): string {
  const base = letter.normalize("NFD")[0] ?? letter;
  bare.set(letter, base);
  return base;
}

function lowered(character: string): string {
  const lower = character.toLowerCase();
  return lower.length === character.length ? lower : character;
}
