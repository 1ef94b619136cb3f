import type { Translate } from "~/kernel/i18n";
import type { Label } from "~/kernel/label";
import { tellingOf } from "../label-rule";
import type { Block, Letter } from "./letter";

type Props = {
  readonly decision: "release" | "return" | "refuse";
  /** What the officer says to the author. */
  readonly reason: string;
  /** Null for a text that belongs to no item, or to one the author cannot see any more. */
  readonly label: Label | null;
  readonly workspace: string | null;
  readonly to: string;
  /** The item shows another version by now. */
  readonly isEarlier: boolean;
};

/** What became of a text that the gate held. The text itself is never in it. */
export function holdDecided(t: Translate, props: Props): Letter {
  const { decision, label, workspace, to, isEarlier } = props;
  const words = isEarlier
    ? "notifications:mail.holdDecided.earlier"
    : "notifications:mail.holdDecided";
  const namesPlace = workspace !== null && (label === null || tellingOf(label) !== "nothing");
  return {
    label,
    subject: t(`${words}.subject.${decision}`),
    blocks: [
      { say: t(`${words}.${decision}`) },
      ...(namesPlace
        ? [{ say: t("notifications:mail.holdDecided.workspace", { workspace }) }]
        : []),
      ...reasonBlocks(t, props),
      { links: [{ text: t("notifications:mail.holdDecided.open"), to }] },
    ],
  };
}

/** The officer's reason; about RED it stays in the portal. */
function reasonBlocks(t: Translate, { label, reason }: Props): Block[] {
  if (!reason) return [];
  if (label !== null && tellingOf(label) === "nothing") {
    return [{ say: t("notifications:mail.holdDecided.reasonHidden") }];
  }
  return [{ say: t("notifications:mail.holdDecided.reason") }, { quote: reason }];
}
