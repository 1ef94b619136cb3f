import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { Badge } from "~/components/badge";
import { SubmitButton } from "~/components/button";
import { PageHeader } from "~/components/page";
import { pageTitle } from "~/components/page-title";
import { type Column, Table } from "~/components/table";
import { Time } from "~/components/time";
import { useT } from "~/components/translation";
import { endSessions } from "~/features/people/end-sessions.server";
import { listOwnSessions } from "~/features/people/queries.server";
import { endSessionsSchema } from "~/features/people/schema";
import { withActor } from "~/http/door.server";
import { submit } from "~/http/forms.server";
import { redirectSaying } from "~/http/toast.server";
import type { Translate } from "~/kernel/i18n";
import { message } from "~/kernel/message";

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "people:sessions.title");

export async function loader(args: LoaderFunctionArgs) {
  return withActor(args, async (actor) => ({
    sessions: await listOwnSessions(actor),
    zone: actor.timeZone,
  }));
}

export async function action(args: ActionFunctionArgs) {
  const sent = await submit(args, endSessionsSchema, endSessions);
  if (!sent.ok) return sent.reply;
  const said = message("people:sessions.ended", { count: sent.value });
  return redirectSaying("/settings/sessions", said, sent.value > 0 ? "success" : "info");
}

export default function SessionsPage() {
  const t = useT();
  const { sessions, zone } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={t("people:sessions.title")}
        lead={t("people:sessions.lead")}
        trail={[{ to: "/settings", label: t("people:settings.title") }]}
        actions={
          sessions.length > 1 ? (
            <Form method="post">
              <input type="hidden" name="session" value="others" />
              <SubmitButton variant="secondary">{t("people:sessions.endOthers")}</SubmitButton>
            </Form>
          ) : null
        }
      />
      <Table
        caption={t("people:sessions.list")}
        captionHidden
        columns={columns(t, zone)}
        rows={sessions}
        rowKey={({ id }) => id}
      />
      <p className="section muted small measure">{t("people:sessions.limits")}</p>
    </>
  );
}

type Session = Omit<
  Awaited<ReturnType<typeof listOwnSessions>>[number],
  "createdAt" | "lastSeenAt"
> & { createdAt: Date | string; lastSeenAt: Date | string };

function columns(t: Translate, zone: string): Column<Session>[] {
  const named = ({ device }: Session) => device || t("people:sessions.unknown");
  return [
    {
      key: "device",
      header: t("people:sessions.device"),
      kind: "primary",
      cell: (session) => (
        <span className="cluster">
          {named(session)}
          {session.isThisOne ? <Badge tone="accent">{t("people:sessions.this")}</Badge> : null}
        </span>
      ),
    },
    {
      key: "started",
      header: t("people:sessions.started"),
      cell: ({ createdAt }) => <Time at={createdAt} zone={zone} />,
    },
    {
      key: "used",
      header: t("people:sessions.lastUsed"),
      cell: ({ lastSeenAt }) => <Time at={lastSeenAt} zone={zone} />,
    },
    {
      key: "act",
      header: t("people:sessions.act"),
      kind: "actions",
      cell: (session) => (session.isThisOne ? null : <EndOne {...session} name={named(session)} />),
    },
  ];
}

function EndOne({ id, name }: { id: string; name: string }) {
  const t = useT();
  return (
    <Form method="post">
      <input type="hidden" name="session" value={id} />
      <SubmitButton variant="secondary" size="small">
        {t("people:sessions.end")}
        <span className="visually-hidden"> {t("people:sessions.endThat", { device: name })}</span>
      </SubmitButton>
    </Form>
  );
}
