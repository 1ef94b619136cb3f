import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Badge } from "~/components/badge";
import { PageHeader } from "~/components/page";
import { pageTitle } from "~/components/page-title";
import { Table } from "~/components/table";
import { useT } from "~/components/translation";
import { OrganisationState, Registers } from "~/features/organisations/components/registers";
import { listOrganisations } from "~/features/organisations/queries.server";
import { withActor } from "~/http/door.server";
import { say } from "~/kernel/message";

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "organisations:title");

export async function loader(args: LoaderFunctionArgs) {
  return withActor(args, (actor) => listOrganisations(actor));
}

export default function Organisations() {
  const t = useT();
  const { organisations } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={t("organisations:title")} lead={t("organisations:lead")} />
      <Registers current="organisations" />
      <Table
        caption={t("organisations:title")}
        captionHidden
        rows={organisations}
        rowKey={({ id }) => id}
        rowTo={({ id }) => `/organisations/${id}`}
        columns={[
          {
            key: "name",
            header: t("organisations:col.name"),
            kind: "primary",
            cell: ({ name }) => name,
          },
          {
            key: "sector",
            header: t("organisations:col.sector"),
            cell: ({ sector, isPublicAuthority }) => (
              <span className="cluster">
                {say(t, `organisations:sector.${sector}`)}
                {isPublicAuthority ? <Badge>{t("organisations:authority")}</Badge> : null}
              </span>
            ),
          },
          {
            key: "country",
            header: t("organisations:col.country"),
            cell: ({ country }) => country,
          },
          {
            key: "state",
            header: t("organisations:col.state"),
            cell: ({ state }) => <OrganisationState state={state} />,
          },
          {
            key: "people",
            header: t("organisations:col.people"),
            kind: "numeric",
            cell: ({ _count }) => _count.people,
          },
        ]}
      />
    </>
  );
}
