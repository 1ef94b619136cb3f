import { useT } from "~/components/translation";
import { GateFindings } from "./gate-findings";

type CommentFindingsProps = { findings: readonly unknown[]; body: string };

/** What the gate found in a comment, as it was typed or as it is kept. */
export function CommentFindings({ findings, body }: CommentFindingsProps) {
  const t = useT();
  return (
    <GateFindings
      findings={findings}
      fields={[{ name: "body", label: t("items:comments.on"), text: body }]}
    />
  );
}
