import { useId } from "react";
import { Badge } from "~/components/badge";
import { fieldId } from "~/components/field";
import { useT } from "~/components/translation";
import { say } from "~/kernel/message";
import type { FieldFinding } from "../gate.server";
import { asFindings, asScreened, markedText, type Piece } from "../marked-text";
import { isTip } from "../refused-tip";
import { useSpeaksItself } from "./live-fields";
import { WhereToReport } from "./where-to-report";
import { WhyCaught } from "./why-caught";

type ScreenedField = {
  name: string;
  label: string;
  /** As typed, or as kept. */
  text: string;
};

type GateFindingsProps = {
  /** Of the reply of a form (`useReply().findings`) or of the kept evidence. */
  findings: readonly unknown[];
  /** Every field that was screened, in the order of the page. */
  fields: readonly ScreenedField[];
  /** The fields stand on this page, and each finding leads to its own. */
  linked?: boolean | undefined;
};

/**
 * What the gate found: the author's own text with the places marked, and for each why it is stopped and what
 * to do instead; of a tip about a crime where to report it. Shows nothing when there is nothing.
 */
export function GateFindings({ findings, fields, linked = false }: GateFindingsProps) {
  const found = asFindings(findings);
  const tip = findings.find(isTip);
  if (found.length === 0 && !tip) return null;
  return (
    <div className="gate-findings">
      {tip ? <WhereToReport country={tip.country} /> : null}
      {fields.map((field) => (
        <FieldFindings
          key={field.name}
          {...{ field, linked }}
          findings={found.filter((finding) => finding.field === field.name)}
        />
      ))}
    </div>
  );
}

type FieldFindingsProps = {
  field: ScreenedField;
  findings: readonly FieldFinding[];
  linked: boolean;
};

function FieldFindings({ field, findings, linked }: FieldFindingsProps) {
  const t = useT();
  const heading = useId();
  const speaksItself = useSpeaksItself(fieldId(field.name)) && linked;
  // The coalition's own terms are known to the server alone.
  const shown = findings.filter(({ type }) => !speaksItself || type === "OWN_TERM");
  if (shown.length === 0) return null;
  const inOrder = shown.toSorted((a, b) => a.start - b.start);
  return (
    <section aria-labelledby={heading}>
      {/* No heading: this stands at any depth of a page. The section carries its name. */}
      <p id={heading}>
        <b>{t("items:gate.field", { field: field.label })}</b>
      </p>
      {field.text ? (
        <p className="gate-text">{markedText(asScreened(field.text), inOrder).map(asMark)}</p>
      ) : null}
      <ol aria-label={t("items:gate.list", { field: field.label })}>
        {inOrder.map((finding, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- two findings can be alike in all but place
          <li key={index}>
            <Explanation finding={finding} />
          </li>
        ))}
      </ol>
      {linked ? <a href={`#${fieldId(field.name)}`}>{t("items:gate.toField")}</a> : null}
    </section>
  );
}

function asMark(piece: Piece, index: number) {
  if (piece.kind !== "mark") return piece.text;
  return (
    // oxlint-disable-next-line react/no-array-index-key -- pieces have no identity but their place
    <mark key={index}>
      {piece.text}
      <sup>{piece.number}</sup>
    </mark>
  );
}

function Explanation({ finding }: { finding: FieldFinding }) {
  const t = useT();
  const isBlocked = finding.decision === "block";
  return (
    <>
      <p className="cluster">
        <b>{t(`screening:type.${finding.type}`)}</b>
        <Badge tone={isBlocked ? "danger" : "warning"}>
          {isBlocked ? t("items:gate.blocked") : t("items:gate.held")}
        </Badge>
      </p>
      <p>{say(t, finding.reason)}</p>
      <p className="muted">
        <b>{t("items:gate.instead")}</b> {say(t, finding.suggestion)}
        {finding.fix ? (
          <>
            {" "}
            <code>{finding.fix}</code>
          </>
        ) : null}{" "}
        <WhyCaught type={finding.type} />
      </p>
    </>
  );
}
