import { Link } from "@remix-run/react";
import { EyeOff, Flag, Pencil, ShieldPlus, Undo2 } from "lucide-react";
import { Badge, type Tone } from "~/components/badge";
import { ButtonLink } from "~/components/button";
import { defang } from "~/components/defanged";
import type { Fact } from "~/components/description-list";
import { Time } from "~/components/time";
import { Tlp } from "~/components/tlp";
import { useT } from "~/components/translation";
import type { Translate } from "~/kernel/i18n";
import type { Label } from "~/kernel/label";
import { type AudienceEntry, itemAddress, type ItemKind, type ItemState } from "../item";

/** What the pages of all items show of them; the loaders' `item` fits. */
export type ShownItem = {
  id: string;
  kind: ItemKind;
  label: Label;
  state: ItemState;
  version: number;
  withheldFromAuthorities: boolean;
  organisationName: string;
  authorName: string;
  workspace: { name: string; slug: string };
  audience: readonly (AudienceEntry & { name: string | null })[];
  changedAt: string | Date;
};

export type ItemAbilities = Readonly<
  Record<"read" | "edit" | "comment" | "tighten" | "withdraw" | "report" | "seeReaders", boolean>
>;

/** The way back to an item, for the pages of what is done with it. */
export function backTo(item: { id: string; kind: ItemKind; title: string }) {
  return { to: itemAddress(item), label: defang(item.title) };
}

/** For `PageHeader`'s meta: label, state, originator, workspace and time. */
export function ItemMeta({ item }: { item: ShownItem }) {
  const t = useT();
  return (
    <>
      <Tlp label={item.label} />
      {item.state === "published" ? null : (
        <Badge tone={tones[item.state]}>{t(`items:state.${item.state}`)}</Badge>
      )}
      {item.withheldFromAuthorities ? (
        <Badge icon={EyeOff}>{t("items:facts.withheldYes")}</Badge>
      ) : null}
      <span>{item.organisationName}</span>
      <Link to={`/workspaces/${item.workspace.slug}`}>{item.workspace.name}</Link>
      <Time at={item.changedAt} />
    </>
  );
}

const tones: Readonly<Record<ItemState, Tone>> = {
  draft: "neutral",
  held: "warning",
  returned: "warning",
  published: "success",
  hidden: "warning",
  withdrawn: "neutral",
  refused: "danger",
};

/** For `PageHeader`'s actions: what the reader may do with it. */
export function ItemActs({ item, can }: { item: ShownItem; can: ItemAbilities }) {
  const t = useT();
  if (!can.edit) return null;
  return (
    <ButtonLink to={`${itemAddress(item)}/edit`} icon={Pencil}>
      {item.state === "returned" ? t("items:notice.edit") : t("items:act.edit")}
    </ButtonLink>
  );
}

/** The rarer acts, at the end of what stands beside the matter. */
export function RarerActs({ item, can }: { item: ShownItem; can: ItemAbilities }) {
  const t = useT();
  const acts = [
    { may: can.tighten, to: "label", icon: ShieldPlus, words: t("items:act.tighten") },
    { may: can.withdraw, to: "withdrawal", icon: Undo2, words: t("items:act.withdraw") },
    { may: can.report, to: "report", icon: Flag, words: t("items:act.report") },
  ].filter(({ may }) => may);
  if (acts.length === 0) return null;
  return (
    <nav className="acts" aria-label={t("items:act.label")}>
      {acts.map(({ to, icon, words }) => (
        <ButtonLink key={to} to={`/items/${item.id}/${to}`} size="small" icon={icon}>
          {words}
        </ButtonLink>
      ))}
    </nav>
  );
}

/** Label, originator, workspace, readers and version, for a `DescriptionList`. */
export function itemFacts(t: Translate, item: ShownItem): (Fact | null)[] {
  return [
    { term: t("items:facts.label"), description: <Tlp label={item.label} /> },
    {
      term: t("items:facts.originator"),
      description: `${item.authorName}, ${item.organisationName}`,
    },
    {
      term: t("items:facts.workspace"),
      description: <Link to={`/workspaces/${item.workspace.slug}`}>{item.workspace.name}</Link>,
    },
    { term: t("items:facts.audience"), description: <Audience item={item} /> },
    item.version > 0 ? { term: t("items:facts.version"), description: String(item.version) } : null,
    { term: t("items:facts.changed"), description: <Time at={item.changedAt} /> },
  ];
}

/** Who can read it, in words. */
function Audience({ item }: { item: ShownItem }) {
  const t = useT();
  return (
    <ul>
      {item.audience.map((entry) => (
        <li key={`${entry.kind} ${entry.name}`}>{entryInWords(t, entry)}</li>
      ))}
      {item.label === "AMBER_STRICT" ? (
        <li className="muted">{t("items:audience.strict")}</li>
      ) : null}
      {item.withheldFromAuthorities ? (
        <li className="muted">{t("items:facts.withheldYes")}</li>
      ) : null}
    </ul>
  );
}

function entryInWords(
  t: Translate,
  { kind, name }: { kind: AudienceEntry["kind"]; name: string | null },
) {
  // The name of a workspace that is hidden from the reader is not theirs to know.
  if (name === null && (kind === "workspace" || kind === "guests")) {
    return t("items:audience.otherWorkspace");
  }
  return t(`items:audience.${kind}`, { name: name ?? "" });
}
