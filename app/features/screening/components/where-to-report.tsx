import { Notice } from "~/components/notice";
import { useT } from "~/components/translation";
import { type Hotline, hotlinesFor } from "../hotlines";

type WhereToReportProps = {
  /** ISO 3166-1 alpha-2 of the author's organisation. */
  country: string;
  /** It is still being written: nothing has been refused yet. */
  isLive?: boolean;
};

/** A tip about a crime does not belong here: who takes it, the author's own country first. */
export function WhereToReport({ country, isLive = false }: WhereToReportProps) {
  const t = useT();
  return (
    <div className="where-to-report">
      <Notice tone="warning" title={t("screening:tip.title")}>
        <p>{t(isLive ? "screening:tip.live" : "screening:tip.text")}</p>
        <ul className="hotlines">
          {hotlinesFor(country).map((hotline) => (
            <li key={hotline.url}>
              <HotlineLine {...hotline} />
            </li>
          ))}
        </ul>
        <p>{t("screening:tip.urgent")}</p>
      </Notice>
    </div>
  );
}

function HotlineLine({ name, kind, url, phone }: Hotline) {
  const t = useT();
  return (
    <>
      {/* In a tab of its own: the form keeps what was typed. */}
      <a href={url} target="_blank" rel="noopener noreferrer">
        {name}
        <span className="visually-hidden"> {t("screening:tip.newTab")}</span>
      </a>
      {phone ? <b>{t("screening:tip.phone", { phone })}</b> : null}
      <span className="muted">{t(`screening:tip.takes.${kind}`)}</span>
    </>
  );
}
