import { Badge } from "~/components/badge";
import { Section } from "~/components/page";
import { useT } from "~/components/translation";
import type { RedFlagContent } from "../content";

/** The pattern as it is read: phase, narrative, conditions, false positives, what to do, and for whom. */
export function RedFlagText({ content }: { content: RedFlagContent }) {
  const t = useT();
  const { language, falsePositives, suggestedAction } = content;
  return (
    <>
      <Section
        title={
          <span className="cluster">
            {t("indicators:page.redFlag")}
            <Badge tone="accent">{t(`indicators:phase.${content.phase}`)}</Badge>
          </span>
        }
      >
        <p className="written" lang={language}>
          {content.narrative}
        </p>
      </Section>
      <Section
        title={t("indicators:field.flags")}
        lead={content.audience.map((who) => t(`indicators:audience.${who}`)).join(", ")}
      >
        <ul className="conditions">
          {content.flags.map(({ field, operator, band }) => (
            <li key={`${field} ${operator} ${band}`}>
              <b lang={language}>{field}</b>
              <span>{t(`indicators:operator.${operator}`)}</span>
              <span lang={language}>{band}</span>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t("indicators:field.falsePositives")}>
        <p className="written" lang={falsePositives ? language : undefined}>
          {falsePositives || t("indicators:page.noFalsePositives")}
        </p>
      </Section>
      <Section title={t("indicators:field.suggestedAction")}>
        <p className="written" lang={suggestedAction ? language : undefined}>
          {suggestedAction || t("indicators:page.noAction")}
        </p>
      </Section>
    </>
  );
}
