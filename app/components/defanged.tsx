import { Check, Copy } from "lucide-react";
import { Fragment, useState } from "react";
import { useT } from "./translation";

type DefangedProps = {
  /** As it is stored: `example.com`. */
  value: string;
  /** Offers to copy what is shown, once JavaScript is there. */
  copyable?: boolean | undefined;
};

/** A value nobody opens by accident: `example[.]com`. One click selects all of it. */
export function Defanged({ value, copyable = false }: DefangedProps) {
  const shown = defang(value);
  return (
    <span className="value">
      <code translate="no">{shown.split(/(?<=\[\.\])/).map(asPiece)}</code>
      {copyable ? <CopyButton text={shown} /> : null}
    </span>
  );
}

/** Breaks what a browser or a mail program would turn into a link; leaves sentences alone. */
export function defang(value: string): string {
  return value
    .replaceAll("://", "[:]//")
    .replaceAll(/(?<=[\p{L}\d])\.(?=[\p{L}\d])/gu, "[.]")
    .replaceAll(/(?<=\S)@(?=\S)/g, "[@]");
}

/** A long value may go on to the next line after a dot, not in the middle of a name. */
function asPiece(piece: string, index: number) {
  return (
    // oxlint-disable-next-line react/no-array-index-key -- pieces have no identity but their place
    <Fragment key={index}>
      {index > 0 ? <wbr /> : null}
      {piece}
    </Fragment>
  );
}

function CopyButton({ text }: { text: string }) {
  const t = useT();
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  const label = t("components:copyValue", { value: text });
  return (
    <>
      <button
        type="button"
        className="needs-script"
        aria-label={label}
        title={label}
        onClick={() => void copy()}
        onBlur={() => setCopied(false)}
      >
        {isCopied ? <Check aria-hidden /> : <Copy aria-hidden />}
      </button>
      <output className="visually-hidden">{isCopied ? t("components:copied") : ""}</output>
    </>
  );
}
