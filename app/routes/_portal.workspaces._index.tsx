import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Layers } from "lucide-react";
import { EmptyState } from "~/components/empty-state";
import { PageHeader, Section } from "~/components/page";
import { pageTitle } from "~/components/page-title";
import { useT } from "~/components/translation";
import { RoomList } from "~/features/workspaces/components/room-list";
import { getDirectory } from "~/features/workspaces/directory.server";
import { withActor } from "~/http/door.server";

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "workspaces:title");

export async function loader(args: LoaderFunctionArgs) {
  return withActor(args, (actor) => getDirectory(actor));
}

export default function Workspaces() {
  const t = useT();
  const { mine, others } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={t("workspaces:title")} lead={t("workspaces:lead")} />
      <Section title={t("workspaces:mine")}>
        {mine.length === 0 ? (
          <EmptyState icon={Layers} title={t("workspaces:noneMine")}>
            {t("workspaces:noneMineText")}
          </EmptyState>
        ) : (
          <RoomList rooms={mine} />
        )}
      </Section>
      <Section title={t("workspaces:others")} lead={t("workspaces:othersLead")}>
        {others.length === 0 ? (
          <p className="muted">{t("workspaces:noneOthers")}</p>
        ) : (
          <RoomList rooms={others} />
        )}
      </Section>
    </>
  );
}
