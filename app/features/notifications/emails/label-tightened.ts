import { tlpWording } from "~/components/tlp";
import type { Translate } from "~/kernel/i18n";
import { tellingOf } from "../label-rule";
import { addressOf, titleOf, type ToldItem } from "./item-published";
import type { Letter } from "./letter";

type Props = ToldItem & { readonly workspace: string | null };

/** Something the recipient may still read has a tighter label now. */
export function labelTightened(t: Translate, item: Props): Letter {
  const { label } = item;
  return {
    label,
    subject: subjectOf(t, item),
    blocks: [
      { say: t("notifications:mail.labelTightened.text", { label: tlpWording[label] }) },
      { links: [{ text: t("notifications:mail.labelTightened.open"), to: addressOf(item) }] },
    ],
  };
}

function subjectOf(t: Translate, item: Props): string {
  const telling = tellingOf(item.label);
  if (telling === "title" || telling === "all") {
    return t("notifications:mail.labelTightened.subject.title", { title: titleOf(item) });
  }
  return telling === "workspace" && item.workspace
    ? t("notifications:mail.labelTightened.subject.workspace", { workspace: item.workspace })
    : t("notifications:mail.labelTightened.subject.nothing");
}
