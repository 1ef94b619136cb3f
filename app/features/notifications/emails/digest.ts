import { tlpWording } from "~/components/tlp";
import type { Translate } from "~/kernel/i18n";
import { strictest, tellingOf } from "../label-rule";
import { addressOf, titleOf, type ToldItem } from "./item-published";
import type { Block, Letter } from "./letter";

type Workspace = { readonly name: string; readonly slug: string };
type Item = ToldItem & { readonly workspace: Workspace | null };

type Props = {
  readonly frequency: "daily" | "weekly";
  /** The newest first; at most `limit`. */
  readonly items: readonly Item[];
  readonly limit: number;
  readonly hasMore: boolean;
};

/** What is new since the last digest, by workspace, each thing as far as its label lets it be told. */
export function digest(t: Translate, { frequency, items, limit, hasMore }: Props): Letter {
  const told = items.filter(({ label }) => tellingOf(label) !== "nothing");
  const intro = hasMore
    ? t("notifications:mail.digest.introMany", { count: limit })
    : t("notifications:mail.digest.intro", { count: items.length });
  return {
    label: strictest(items.map(({ label }) => label)),
    subject: t(`notifications:mail.digest.subject.${frequency}`),
    blocks: [
      { say: intro },
      ...byWorkspace(told).flatMap((group) => chapter(t, group)),
      ...nameless(t, items.length - told.length),
    ],
  };
}

function byWorkspace(items: readonly Item[]): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const slug = item.workspace?.slug ?? "";
    groups.set(slug, [...(groups.get(slug) ?? []), item]);
  }
  return [...groups.values()];
}

function chapter(t: Translate, items: readonly Item[]): Block[] {
  const workspace = items[0]?.workspace;
  const open = items.filter(({ label }) => tellingOf(label) !== "workspace");
  const count = items.length - open.length;
  const links = open.map((item) => ({
    text: `${tlpWording[item.label]} ${titleOf(item)}`,
    to: addressOf(item),
  }));
  if (count > 0) {
    const to = workspace ? `/workspaces/${workspace.slug}` : "/";
    links.push({ text: t("notifications:mail.digest.untold", { count }), to });
  }
  return [{ heading: workspace?.name ?? t("notifications:mail.digest.elsewhere") }, { links }];
}

/** RED is told without its workspace. */
function nameless(t: Translate, count: number): Block[] {
  if (count === 0) return [];
  return [
    { heading: t("notifications:mail.digest.hidden") },
    { links: [{ text: t("notifications:mail.digest.hiddenLink", { count }), to: "/" }] },
  ];
}
