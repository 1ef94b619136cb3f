import { Link } from "@remix-run/react";
import { DescriptionList } from "~/components/description-list";
import { Table } from "~/components/table";
import { Tlp } from "~/components/tlp";
import { useT } from "~/components/translation";
import type { ChangedPlace, ChangedText, ShownTrial } from "../settings-change.server";
import { say } from "~/kernel/message";
import { trialChanges } from "../settings-trial";
import { RuleName } from "./figures-table";

/** What a tried change would do to the texts that are stored. */
export function TrialResult({ trial }: { trial: ShownTrial }) {
  const t = useT();
  const isSame = trialChanges.every((change) => trial[change] === 0);
  return (
    <div className="stack">
      <p>{t("gate:change.finished", { count: trial.screened })}</p>
      {isSame ? (
        <p>{t("gate:change.same")}</p>
      ) : (
        <>
          <DescriptionList
            facts={trialChanges.map((change) => ({
              term: t(`gate:change.outcome.${change}`),
              description: trial[change],
            }))}
          />
          {trial.held + trial.blocked > 0 ? (
            <p className="measure muted">{t("gate:change.after")}</p>
          ) : null}
          <h3>{t("gate:change.byRule")}</h3>
          <ByRule rules={trial.rules} />
          <Texts texts={trial.texts} />
          <Places places={trial.places} />
          {trial.hidden > 0 ? (
            <p className="muted">{t("gate:change.hidden", { count: trial.hidden })}</p>
          ) : null}
        </>
      )}
    </div>
  );
}

function ByRule({ rules }: Pick<ShownTrial, "rules">) {
  const t = useT();
  return (
    <Table
      caption={t("gate:change.caption")}
      captionHidden
      rows={rules}
      rowKey={({ type, rule }) => `${type} ${rule}`}
      columns={[
        {
          key: "rule",
          header: t("gate:change.rule"),
          kind: "primary",
          cell: (row) => <RuleName {...row} />,
        },
        ...trialChanges.map((change) => ({
          key: change,
          header: t(`gate:change.outcome.${change}`),
          kind: "numeric" as const,
          cell: (row: ShownTrial["rules"][number]) => row[change],
        })),
      ]}
    />
  );
}

/** What stands beside items and comments is counted by its place. */
function Places({ places }: { places: readonly ChangedPlace[] }) {
  const t = useT();
  if (places.length === 0) return null;
  return (
    <>
      <h3>{t("gate:change.places")}</h3>
      <DescriptionList
        facts={places.map(({ place, change, count }) => ({
          term: say(t, `moderation:place.${place}`),
          description: `${t(`gate:change.outcome.${change}`)}: ${count}`,
        }))}
      />
    </>
  );
}

function Texts({ texts }: { texts: readonly ChangedText[] }) {
  const t = useT();
  if (texts.length === 0) return null;
  return (
    <>
      <h3>{t("gate:change.texts")}</h3>
      <Table
        caption={t("gate:change.texts")}
        captionHidden
        rows={texts}
        rowKey={({ kind, id }) => `${kind} ${id}`}
        columns={[
          {
            key: "text",
            header: t("gate:change.text"),
            kind: "primary",
            cell: ({ kind, title, itemKind, itemId }) => (
              <Link to={`/${itemKind === "indicator" ? "indicators" : "documents"}/${itemId}`}>
                {kind === "comment" ? t("gate:change.comment", { title }) : title}
              </Link>
            ),
          },
          {
            key: "label",
            header: t("items:facts.label"),
            cell: ({ label }) => <Tlp label={label} />,
          },
          {
            key: "change",
            header: t("gate:change.change"),
            cell: ({ change }) => t(`gate:change.outcome.${change}`),
          },
        ]}
      />
    </>
  );
}
