import { useT } from "~/components/translation";
import type { FindingType } from "../policy";

/** Leads to what the rules page says of this kind of finding; beside the text, which stays as it is. */
export function WhyCaught({ type }: { type: FindingType }) {
  const t = useT();
  return (
    <a href={`/gate#${type}`} target="_blank" rel="noopener">
      {t("screening:why")}
      <span className="visually-hidden">
        {" "}
        {t(`screening:type.${type}`)} {t("screening:tip.newTab")}
      </span>
    </a>
  );
}
