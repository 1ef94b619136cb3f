import { useT } from "~/components/translation";
import { asFindings } from "../marked-text";
import { GateFindings } from "./gate-findings";

type CommentFindingsProps = { findings: readonly unknown[]; body: string };

/** What the gate found in a comment, as it was typed or as it is kept. */
export function CommentFindings({ findings, body }: CommentFindingsProps) {
  const t = useT();
  // Only what is refused comes with what would mend it: that comment stands in its form.
  const isRefused = asFindings(findings).some(({ fix }) => fix !== undefined);
  return (
    <GateFindings
      findings={findings}
      linked={isRefused}
      fields={[{ name: "body", label: t("items:comments.on"), text: body }]}
    />
  );
}
