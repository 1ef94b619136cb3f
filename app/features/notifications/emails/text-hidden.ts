import type { Translate } from "~/kernel/i18n";
import type { Label } from "~/kernel/label";
import { tellingOf } from "../label-rule";
import type { Letter } from "./letter";

type Props = {
  readonly label: Label | null;
  readonly workspace: string | null;
  readonly to: string;
  /** The item shows another version by now. */
  readonly isEarlier: boolean;
};

/** A newer rule set doubts a text that was visible. The text itself is never in it. */
export function textHidden(t: Translate, { label, workspace, to, isEarlier }: Props): Letter {
  const namesPlace = workspace !== null && (label === null || tellingOf(label) !== "nothing");
  return {
    label,
    subject: t("notifications:mail.textHidden.subject"),
    blocks: [
      { say: t(`notifications:mail.textHidden.${isEarlier ? "earlier" : "said"}`) },
      ...(namesPlace
        ? [{ say: t("notifications:mail.holdDecided.workspace", { workspace }) }]
        : []),
      { links: [{ text: t("notifications:mail.holdDecided.open"), to }] },
    ],
  };
}
