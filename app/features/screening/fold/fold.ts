import { foldCharacters } from "./characters";
import { foldEmphasis, foldMarkup } from "./markup";
import { rawView, rewrite, type View } from "./view";

/** The first stage: what the text says, whatever it is dressed in, with a way back to the raw text. */
export function fold(raw: string): View {
  return foldEmphasis(
    foldMarkup(unquoted(foldCharacters(turned(reread(foldMarkup(rawView(raw))))))),
  );
}

/** UTF-8 that some program read as Windows-1252: "Â ", "â€“", "Ã¥", "Ã…". */
function reread(view: View): View {
  if (!/[ÂÃâ]/.test(view.text)) return view;
  return rewrite(view, /Â[ \u00a0]|[ÂÃ][\u0080-\u00bf„…–˜†‰]|â€[‘’“”–—]/g, ([found]) => {
    if (found === "Â ") return " ";
    if (found.startsWith("â")) return /[’‘]/.test(found) ? "'" : "-";
    const known = secondBytes.indexOf(found.slice(1));
    const second = known < 0 ? found.charCodeAt(1) : known;
    return String.fromCharCode(((found.charCodeAt(0) & 31) << 6) | (second & 63));
  });
}

// Where Windows-1252 has the second bytes of Ä, Å, Æ, É, Ö and Ø, less the first two bits.
const secondBytes = "____„…†__‰____________–_˜";

/** A quoted line of a mail goes on in the next one without its mark. */
function unquoted(view: View): View {
  return view.text.includes("\n>") ? rewrite(view, /\n(?:> ?)+/g, () => "\n") : view;
}

/** Text after a right-to-left override is read backwards. */
function turned(view: View): View {
  if (!view.text.includes("\u202e")) return view;
  return rewrite(view, /\u202e[^\u202c\n]+\u202c?/g, ([run]) =>
    Array.from(run.replace(/[\u202c\u202e]/g, ""))
      .toReversed()
      .join(""),
  );
}
