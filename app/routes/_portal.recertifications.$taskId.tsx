import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { type ShouldRevalidateFunction, useActionData, useLoaderData } from "@remix-run/react";
import { DescriptionList } from "~/components/description-list";
import { useReply } from "~/components/form-reply";
import { Notice } from "~/components/notice";
import { PageHeader, Section, SplitPage } from "~/components/page";
import { pageTitle } from "~/components/page-title";
import { Time } from "~/components/time";
import { useT } from "~/components/translation";
import { RecertificationForm } from "~/features/workspaces/components/recertification-form";
import {
  getRecertification,
  recertify,
} from "~/features/workspaces/membership/recertification.server";
import { recertifySchema } from "~/features/workspaces/schema";
import { withActor } from "~/http/door.server";
import { submit } from "~/http/forms.server";
import { idFrom } from "~/http/params.server";
import { redirectSaying } from "~/http/toast.server";

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, "workspaces:recertification.title");

export async function loader(args: LoaderFunctionArgs) {
  const taskId = idFrom(args.params, "taskId");
  return withActor(args, (actor) => getRecertification(actor, taskId));
}

export async function action(args: ActionFunctionArgs) {
  const taskId = idFrom(args.params, "taskId");
  const sent = await submit(args, recertifySchema, (actor, answer) =>
    recertify(actor, taskId, answer),
  );
  if (!sent.ok) return sent.reply;
  return redirectSaying("/", "workspaces:recertification.answered");
}

/** Who was too late sees how it stands now. */
export const shouldRevalidate: ShouldRevalidateFunction = ({
  actionStatus,
  defaultShouldRevalidate,
}) => actionStatus === 409 || defaultShouldRevalidate;

export default function Recertification() {
  const t = useT();
  const page = useLoaderData<typeof loader>();
  const reply = useReply(useActionData<typeof action>());
  const { it, can } = page;
  const isOpen = it.state === "open" && !it.isOver;
  const mayAnswer = isOpen && (can.keep || can.change || can.end);
  return (
    <>
      <PageHeader
        title={t("workspaces:recertification.heading", {
          name: it.name,
          role: t(`common:roleInText.${it.role}`),
        })}
        trail={
          it.slug && it.workspace ? [{ to: `/workspaces/${it.slug}`, label: it.workspace }] : []
        }
        lead={isOpen ? t("workspaces:recertification.lead") : null}
      />
      <SplitPage asideLabel={t("workspaces:recertification.title")} aside={<Facts page={page} />}>
        {mayAnswer ? (
          <Section title={t("workspaces:recertification.title")}>
            <RecertificationForm page={page} reply={reply} />
          </Section>
        ) : (
          <Standing page={page} />
        )}
      </SplitPage>
    </>
  );
}

type PageProps = { page: Awaited<ReturnType<typeof getRecertification>> };

/** How it stands for someone who cannot answer, or came late. */
function Standing({ page: { it, isOwn } }: PageProps) {
  const t = useT();
  if (it.state === "decided") {
    return (
      <Notice title={t("workspaces:recertification.decidedTitle")}>
        <p>
          {it.decision ? t(`workspaces:recertification.outcome.${it.decision}`) : null}{" "}
          {it.decidedBy ? t("workspaces:recertification.by", { name: it.decidedBy }) : null}
        </p>
      </Notice>
    );
  }
  if (it.state === "cancelled" || it.isOver) {
    return (
      <Notice title={t("workspaces:recertification.lapsedTitle")}>
        {t("workspaces:recertification.lapsedText")}
      </Notice>
    );
  }
  return isOwn ? (
    <Notice title={t("workspaces:recertification.own")}>
      {t("workspaces:recertification.ownText")}
    </Notice>
  ) : (
    <Notice title={t("workspaces:recertification.cannot")} />
  );
}

function Facts({ page: { it, zone } }: PageProps) {
  const t = useT();
  return (
    <DescriptionList
      facts={[
        {
          term: t("workspaces:recertification.person"),
          description: [it.name, it.title].filter(Boolean).join(", "),
        },
        { term: t("workspaces:recertification.organisation"), description: it.organisation },
        {
          term: t("workspaces:recertification.workspace"),
          description: it.workspace ?? t("tasks:hiddenWorkspace"),
        },
        {
          term: t("workspaces:recertification.role_"),
          description: t(`common:workspaceRole.${it.role}`),
        },
        {
          term: t("workspaces:recertification.since"),
          description: <Time at={it.validFrom} precision="day" zone={zone} />,
        },
        {
          term: t("workspaces:recertification.ends"),
          description: <Time at={it.validTo} precision="day" zone={zone} />,
        },
      ]}
    />
  );
}
