import { Check, Copy } from "lucide-react";
import { useState } from "react";
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
      <code translate="no">{shown}</code>
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
