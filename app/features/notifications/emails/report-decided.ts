import type { Translate } from "~/kernel/i18n";
import type { Label } from "~/kernel/label";
import { tellingOf } from "../label-rule";
import type { Block, Letter } from "./letter";

type Props = {
  readonly decision: "no_action" | "hide";
  readonly reason: string;
  /** Null when the reporter cannot see the item any more. */
  readonly label: Label | null;
  readonly to: string;
};

/** The secretariat's answer to a report. */
export function reportDecided(t: Translate, { decision, reason, label, to }: Props): Letter {
  const isHidden = label !== null && tellingOf(label) === "nothing";
  const why: Block[] = isHidden
    ? [{ say: t("notifications:mail.reportDecided.reasonHidden") }]
    : [{ say: t("notifications:mail.reportDecided.reason") }, { quote: reason }];
  return {
    label,
    subject: t("notifications:mail.reportDecided.subject"),
    blocks: [
      { say: t("notifications:mail.reportDecided.text") },
      { say: t(`notifications:mail.reportDecided.${decision}`) },
      ...(reason ? why : []),
      { links: [{ text: t("notifications:mail.reportDecided.open"), to }] },
    ],
  };
}
