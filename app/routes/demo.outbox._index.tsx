import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Mail } from "lucide-react";
import { EmptyState } from "~/components/empty-state";
import { PageHeader } from "~/components/page";
import { pageTitle } from "~/components/page-title";
import { Table } from "~/components/table";
import { Time } from "~/components/time";
import { useT } from "~/components/translation";
import { listDemoMails } from "~/features/notifications/demo-outbox.server";
import { FrontPage } from "~/features/people/components/front-page";
import { withVisitor } from "~/http/door.server";

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "notifications:outbox.title");

export async function loader(args: LoaderFunctionArgs) {
  return withVisitor(args, () => listDemoMails());
}

export default function Outbox() {
  const t = useT();
  const { mails } = useLoaderData<typeof loader>();
  return (
    <FrontPage>
      <PageHeader
        title={t("notifications:outbox.title")}
        lead={t("notifications:outbox.lead")}
        trail={[{ to: "/sign-in", label: t("notifications:outbox.signIn") }]}
      />
      {mails.length === 0 ? (
        <EmptyState icon={Mail} title={t("notifications:outbox.empty")}>
          {t("notifications:outbox.emptyText")}
        </EmptyState>
      ) : (
        <Table
          caption={t("notifications:outbox.caption")}
          captionHidden
          rows={mails}
          rowKey={({ id }) => id}
          rowTo={({ id }) => `/demo/outbox/${id}`}
          columns={[
            {
              key: "subject",
              header: t("notifications:outbox.subject"),
              kind: "primary",
              cell: ({ subject }) => subject,
            },
            { key: "to", header: t("notifications:outbox.to"), cell: ({ to }) => to },
            {
              key: "at",
              header: t("notifications:outbox.at"),
              cell: ({ at }) => <Time at={at} />,
            },
          ]}
        />
      )}
    </FrontPage>
  );
}
