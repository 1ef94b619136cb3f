import { Link } from "@remix-run/react";
import { Badge } from "~/components/badge";
import { type Column, Table } from "~/components/table";
import { Time } from "~/components/time";
import { useT } from "~/components/translation";
import type { Translate } from "~/kernel/i18n";
import type { getRoster } from "../membership/queries.server";

type RosterPage = Awaited<ReturnType<typeof getRoster>>;
type Row = RosterPage["members"][number];

/** Who takes part, an organisation after the other. */
export function Roster({ page }: { page: RosterPage }) {
  const t = useT();
  return (
    <Table
      caption={t("workspaces:roster.caption")}
      captionHidden
      columns={columnsFor(t, page)}
      rows={page.members}
      rowKey={({ grantId }) => grantId}
    />
  );
}

function columnsFor(t: Translate, { workspace, me, zone, members }: RosterPage): Column<Row>[] {
  const isManaged = members.some(({ can }) => can.change || can.end);
  return [
    {
      key: "name",
      header: t("workspaces:roster.name"),
      kind: "primary",
      cell: ({ name, personId, isSuspended }) => (
        <span className="cluster">
          {name}
          {personId === me ? <Badge tone="accent">{t("workspaces:roster.you")}</Badge> : null}
          {isSuspended ? <Badge tone="warning">{t("workspaces:roster.suspended")}</Badge> : null}
        </span>
      ),
    },
    {
      key: "organisation",
      header: t("workspaces:roster.organisation"),
      cell: ({ organisation }) => organisation,
    },
    { key: "title", header: t("workspaces:roster.jobTitle"), cell: ({ title }) => title },
    {
      key: "role",
      header: t("workspaces:roster.role"),
      cell: ({ role }) => t(`common:workspaceRole.${role}`),
    },
    {
      key: "until",
      header: t("workspaces:roster.until"),
      cell: ({ validTo }) => <Time at={validTo} precision="day" zone={zone} />,
    },
    ...(isManaged ? [actionsFor(t, workspace.slug)] : []),
  ];
}

function actionsFor(t: Translate, slug: string): Column<Row> {
  return {
    key: "act",
    header: t("workspaces:roster.act"),
    kind: "actions",
    cell: ({ can, grantId, name }) =>
      can.change || can.end ? (
        <Link
          to={`/workspaces/${slug}/people/${grantId}`}
          aria-label={t("workspaces:roster.changeOf", { name })}
        >
          {t("workspaces:roster.change")}
        </Link>
      ) : null,
  };
}
