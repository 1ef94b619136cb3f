import { Link } from "@remix-run/react";
import { Badge } from "~/components/badge";
import { defang } from "~/components/defanged";
import { Time } from "~/components/time";
import { Tlp } from "~/components/tlp";
import { useT } from "~/components/translation";
import { itemAddress } from "~/features/items/item";
import type { Translate } from "~/kernel/i18n";
import { say } from "~/kernel/message";
import type { ItemLine } from "../item-lines.server";

type ItemLinesProps = {
  lines: readonly ItemLine[];
  /** Of the reader, for the times. */
  zone?: string | undefined;
};

/** Items to go to: value or title, what it is, label, who and when. */
export function ItemLines({ lines, zone }: ItemLinesProps) {
  const t = useT();
  return (
    <ul className="lines">
      {lines.map((line) => (
        <li key={line.id}>
          <span className="line-name">
            <ItemLink item={line} />
          </span>
          <span className="line-meta">
            <Tlp label={line.label} />
            <span>{typeInWords(t, line)}</span>
            <span>
              {line.person}, {line.organisation}
            </span>
            <Time at={line.at} zone={zone} />
            {line.isChange ? <Badge>{t("home:new.changed")}</Badge> : null}
          </span>
        </li>
      ))}
    </ul>
  );
}

type LinkedItem = Pick<ItemLine, "id" | "kind" | "title" | "subtype">;

/** An item by its name; values of indicators are shown so that nobody opens them by accident. */
export function ItemLink({ item }: { item: LinkedItem }) {
  const isValue = item.kind === "indicator" && item.subtype !== "red_flag";
  const name = item.kind === "indicator" ? defang(item.title) : item.title;
  return <Link to={itemAddress(item)}>{isValue ? <code translate="no">{name}</code> : name}</Link>;
}

function typeInWords(t: Translate, { kind, subtype }: LinkedItem): string {
  if (!subtype) return t(`home:kind.${kind}`);
  return kind === "indicator"
    ? say(t, `indicators:type.${subtype}.name`)
    : say(t, `documents:kind.${subtype}`);
}
