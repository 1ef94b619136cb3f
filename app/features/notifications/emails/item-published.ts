import { defang } from "~/components/defanged";
import type { Translate } from "~/kernel/i18n";
import type { Label } from "~/kernel/label";
import { tellingOf } from "../label-rule";
import type { Block, Letter } from "./letter";

/** An item as far as its reader may see it. */
export type ToldItem = {
  readonly id: string;
  readonly kind: string;
  readonly label: Label;
  readonly title: string;
};

type Props = ToldItem & {
  /** Null when the reader cannot see the workspace. */
  readonly workspace: string | null;
  readonly description: string;
};

/** Something new that the recipient may read; how much is said follows from its label. */
export function itemPublished(t: Translate, item: Props): Letter {
  const { label, workspace } = item;
  const link: Block = {
    links: [{ text: t("notifications:mail.itemPublished.open"), to: addressOf(item) }],
  };
  const telling = tellingOf(label);
  if (telling === "nothing") {
    return {
      label,
      subject: t("notifications:mail.itemPublished.subject.nothing"),
      blocks: [{ say: t("notifications:mail.itemPublished.nothing") }, link],
    };
  }
  if (telling === "workspace") {
    return {
      label,
      subject: workspace
        ? t("notifications:mail.itemPublished.subject.workspace", { workspace })
        : t("notifications:mail.itemPublished.subject.unnamed"),
      blocks: [
        {
          say: workspace
            ? t("notifications:mail.itemPublished.workspace", { workspace })
            : t("notifications:mail.itemPublished.unnamed"),
        },
        link,
      ],
    };
  }
  const title = titleOf(item);
  const say = workspace
    ? t("notifications:mail.itemPublished.title", { title, workspace })
    : t("notifications:mail.itemPublished.titleUnnamed", { title });
  const all: Block[] = telling === "all" && item.description ? [{ quote: item.description }] : [];
  return { label, subject: title, blocks: [{ say }, ...all, link] };
}

/** The page of an item in the portal. */
export function addressOf({ id, kind }: { id: string; kind: string }): string {
  return `/${kind === "indicator" ? "indicators" : "documents"}/${id}`;
}

/** The title as a mail may show it: mail programs turn bare domains into links. */
export function titleOf({ kind, title }: { kind: string; title: string }): string {
  return kind === "indicator" ? defang(title) : title;
}
