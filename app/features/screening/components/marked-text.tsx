import type { ReactNode } from "react";
import { useT } from "~/components/translation";
import type { Finding } from "../finding";

type MarkedTextProps = {
  text: string;
  /** With offsets in this text. */
  findings: readonly Finding[];
  /** Makes the marks' ids differ where a page shows several texts. */
  name: string;
};

/** A text with what the gate found in it marked, and under it each finding's reason, linked to its mark. */
export function MarkedText({ text, findings, name }: MarkedTextProps) {
  const t = useT();
  const sorted = findings.toSorted((a, b) => a.start - b.start);
  return (
    <div className="marked-text">
      <p className="marked-text-body" lang="">
        {pieces(text, sorted, name)}
      </p>
      {sorted.length > 0 ? (
        <ol className="marked-text-findings">
          {sorted.map((finding, index) => (
            <li key={finding.start}>
              <a href={`#${markId(name, index)}`}>{t(`screening:type.${finding.type}`)}</a>
              {": "}
              {t(finding.reason)}
            </li>
          ))}
        </ol>
      ) : null}
    </div>
  );
}

function markId(name: string, index: number): string {
  return `mark-${name}-${index + 1}`;
}

function pieces(text: string, findings: readonly Finding[], name: string): ReactNode[] {
  const parts: ReactNode[] = [];
  let from = 0;
  for (const [index, { start, end }] of findings.entries()) {
    if (start < from) continue;
    parts.push(text.slice(from, start));
    parts.push(
      <mark key={start} id={markId(name, index)}>
        {text.slice(start, end)}
      </mark>,
    );
    from = end;
  }
  parts.push(text.slice(from));
  return parts;
}
