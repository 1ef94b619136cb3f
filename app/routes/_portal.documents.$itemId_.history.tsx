import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { Badge } from "~/components/badge";
import { PageHeader } from "~/components/page";
import { namedTitle } from "~/components/page-title";
import { PersonLine } from "~/components/person-line";
import { Timeline } from "~/components/timeline";
import { Tlp } from "~/components/tlp";
import { useT } from "~/components/translation";
import { VersionBadge } from "~/features/items/components/history";
import { getHistory } from "~/features/documents/queries.server";
import { withActor } from "~/http/door.server";
import { idFrom } from "~/http/params.server";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  namedTitle(matches, data?.pageTitle);

export async function loader(args: LoaderFunctionArgs) {
  return withActor(args, (actor) => getHistory(actor, idFrom(args.params, "itemId")));
}

export default function DocumentHistory() {
  const t = useT();
  const { item, revisions } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={t("documents:history.title")}
        trail={[
          { to: "/documents", label: t("documents:list.title") },
          { to: `/documents/${item.id}`, label: item.title },
        ]}
        lead={t("documents:history.lead")}
        meta={<Tlp label={item.label} />}
      />
      <Timeline
        entries={revisions.map(({ id, number, state, note, createdAt, ...by }) => ({
          key: id,
          at: createdAt,
          what: (
            <span className="cluster">
              {number === null ? null : (
                <Link to={`/documents/${item.id}/history/${number}`}>
                  {t("documents:history.version", { number })}
                </Link>
              )}
              <VersionBadge state={state} />
              {number === item.version ? (
                <Badge tone="success">{t("documents:history.current")}</Badge>
              ) : null}
              <PersonLine name={by.author} organisation={by.organisation} />
            </span>
          ),
          detail: note || (number === 1 ? t("documents:history.first") : null),
        }))}
      />
      {revisions.length >= 100 ? <p className="muted">{t("documents:history.latest")}</p> : null}
    </>
  );
}
