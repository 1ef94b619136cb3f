import { foldCharacters } from "./characters";
import { foldEmphasis, foldMarkup } from "./markup";
import { rawView, rewrite, type View } from "./view";

/** The first stage: what the text says, whatever it is dressed in, with a way back to the raw text. */
export function fold(raw: string): View {
  return foldEmphasis(
    foldMarkup(unquoted(foldCharacters(turned(reread(foldMarkup(rawView(raw))))))),
  );
}

/** UTF-8 that some program read as Windows-1252: "Â ", "â€“", "Ã¥". */
function reread(view: View): View {
  if (!/[ÂÃâ]/.test(view.text)) return view;
  return rewrite(view, /Â[ \u00a0]|[ÂÃ][\u0080-\u00bf]|â€[^\n]/g, ([found]) => {
    const [lead, next] = [found.charCodeAt(0), found.charCodeAt(1)];
    if (next === 32) return " ";
    return lead === 0xe2 ? "-" : String.fromCharCode(((lead & 31) << 6) | (next & 63));
  });
}

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
