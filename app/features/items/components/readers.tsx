import { Section } from "~/components/page";
import { Table } from "~/components/table";
import { Time } from "~/components/time";
import { useT } from "~/components/translation";
import type { Readership } from "../surroundings.server";

/** For the originator: which organisations read it, and when. */
export function Readers({ readers }: { readers: readonly Readership[] }) {
  const t = useT();
  return (
    <Section title={t("items:readers.title")} lead={t("items:readers.lead")} id="readers">
      {readers.length === 0 ? (
        <p className="muted">{t("items:readers.none")}</p>
      ) : (
        <Table
          caption={t("items:readers.title")}
          captionHidden
          rows={readers}
          rowKey={({ organisation }) => organisation}
          columns={[
            {
              key: "organisation",
              header: t("items:readers.organisation"),
              kind: "primary",
              cell: ({ organisation }) => organisation,
            },
            {
              key: "reads",
              header: t("items:readers.times"),
              kind: "numeric",
              cell: ({ reads }) => reads,
            },
            {
              key: "first",
              header: t("items:readers.first"),
              cell: firstTime,
            },
            {
              key: "last",
              header: t("items:readers.last"),
              cell: lastTime,
            },
          ]}
        />
      )}
    </Section>
  );
}

function firstTime({ firstAt }: Readership) {
  return <Time at={firstAt} />;
}

function lastTime({ lastAt }: Readership) {
  return <Time at={lastAt} />;
}
