import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { CheckCheck, Sparkles } from "lucide-react";
import { ButtonLink, SubmitButton } from "~/components/button";
import { EmptyState } from "~/components/empty-state";
import { PageHeader, Section } from "~/components/page";
import { pageTitle } from "~/components/page-title";
import { Time } from "~/components/time";
import { useT } from "~/components/translation";
import { ItemLines } from "~/features/home/components/item-lines";
import { OwnMatters } from "~/features/home/components/own-matters";
import { WaitingTasks } from "~/features/home/components/waiting-tasks";
import { markAllSeen } from "~/features/home/mark-all-seen.server";
import { getHome, type NewGroup } from "~/features/home/queries.server";
import { markAllSeenSchema } from "~/features/home/schema";
import { withActor } from "~/http/door.server";
import { submit } from "~/http/forms.server";
import { redirectSaying } from "~/http/toast.server";

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "home:title");

export async function loader(args: LoaderFunctionArgs) {
  return withActor(args, (actor) => getHome(actor));
}

export async function action(args: ActionFunctionArgs) {
  const sent = await submit(args, markAllSeenSchema, markAllSeen);
  if (!sent.ok) return sent.reply;
  return redirectSaying("/", "home:new.markedSeen");
}

export default function Home() {
  const t = useT();
  const { waiting, hasMoreWaiting, own, zone, can, isNewcomer } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={t("home:title")} lead={t("home:lead")} />
      {isNewcomer ? <FirstSteps /> : null}
      <Section
        title={t("home:waiting.title")}
        lead={hasMoreWaiting ? t("home:waiting.more") : null}
        actions={
          hasMoreWaiting && can.moderate ? (
            <ButtonLink to="/queue">{t("home:waiting.toQueue")}</ButtonLink>
          ) : null
        }
      >
        <WaitingTasks tasks={waiting} isOfficer={can.moderate} zone={zone} />
      </Section>
      {own.length > 0 ? (
        <Section title={t("home:own.title")} lead={t("home:own.lead")}>
          <OwnMatters matters={own} zone={zone} />
        </Section>
      ) : null}
      <News />
    </>
  );
}

function News() {
  const t = useT();
  const { groups, since, seenAt, zone } = useLoaderData<typeof loader>();
  return (
    <Section
      title={t("home:new.title")}
      lead={
        <>
          {t("home:new.since")} <Time at={since} zone={zone} />
        </>
      }
      actions={groups.length > 0 ? <AllSeen seenAt={seenAt} /> : null}
    >
      {groups.length === 0 ? (
        <EmptyState
          icon={Sparkles}
          title={t("home:new.empty")}
          action={<ButtonLink to="/workspaces">{t("common:nav.workspaces")}</ButtonLink>}
        >
          {t("home:new.emptyText")}
        </EmptyState>
      ) : (
        <div className="line-groups">
          {groups.map((group) => (
            <Group key={group.workspace?.slug ?? ""} group={group} zone={zone} />
          ))}
        </div>
      )}
    </Section>
  );
}

function AllSeen({ seenAt }: { seenAt: Date }) {
  const t = useT();
  return (
    <Form method="post" action="/?index">
      <input type="hidden" name="seenAt" value={seenAt.toISOString()} />
      <SubmitButton variant="secondary" icon={CheckCheck}>
        {t("home:new.allSeen")}
      </SubmitButton>
    </Form>
  );
}

function Group({ group, zone }: { group: NewGroup; zone: string }) {
  const t = useT();
  const { workspace, lines, hasMore } = group;
  return (
    <section>
      <h3>
        {workspace ? (
          <Link to={`/workspaces/${workspace.slug}`}>{workspace.name}</Link>
        ) : (
          t("home:new.elsewhere")
        )}
      </h3>
      {workspace ? null : <p className="muted small">{t("home:new.elsewhereText")}</p>}
      <ItemLines lines={lines} zone={zone} />
      {hasMore ? (
        <p className="more">
          <Link to={workspace ? `/workspaces/${workspace.slug}#latest` : "/indicators"}>
            {workspace
              ? t("home:new.more", { workspace: workspace.name })
              : t("home:new.moreElsewhere")}
          </Link>
        </p>
      ) : null}
    </section>
  );
}

/** For someone who is in no workspace but the one that everyone is in. */
function FirstSteps() {
  const t = useT();
  const steps = [
    { to: "/workspaces", name: "workspaces" },
    { to: "/documents", name: "read" },
    { to: "/indicators/new", name: "share" },
  ] as const;
  return (
    <Section title={t("home:newcomer.title")}>
      <ol className="first-steps">
        {steps.map(({ to, name }) => (
          <li key={name}>
            <div>
              <Link to={to}>{t(`home:newcomer.${name}`)}</Link>
              <p className="muted small">{t(`home:newcomer.${name}Text`)}</p>
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}
