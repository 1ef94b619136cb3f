import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { DescriptionList } from "~/components/description-list";
import { useReply } from "~/components/form-reply";
import { PageHeader, Section, SplitPage } from "~/components/page";
import { namedTitle } from "~/components/page-title";
import { Table } from "~/components/table";
import { Time } from "~/components/time";
import { useT } from "~/components/translation";
import { PersonState, Roles } from "~/features/organisations/components/registers";
import { Sanctions, SuspensionForm } from "~/features/organisations/components/suspension";
import { LockNotice, Unlocks } from "~/features/organisations/components/unlocking";
import { getPerson } from "~/features/organisations/queries.server";
import { suspensionSchema } from "~/features/organisations/schema";
import { restorePerson, suspendPerson } from "~/features/organisations/suspend.server";
import { withActor } from "~/http/door.server";
import { submit } from "~/http/forms.server";
import { idFrom } from "~/http/params.server";
import { redirectSaying } from "~/http/toast.server";
import { say } from "~/kernel/message";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  namedTitle(matches, data?.person.name);

export async function loader(args: LoaderFunctionArgs) {
  const id = idFrom(args.params, "personId");
  return withActor(args, (actor) => getPerson(actor, id));
}

export async function action(args: ActionFunctionArgs) {
  const id = idFrom(args.params, "personId");
  const sent = await submit(args, suspensionSchema, async (actor, { intent, ...order }) => {
    await (intent === "suspend" ? suspendPerson : restorePerson)(actor, { id, ...order });
    return intent;
  });
  if (!sent.ok) return sent.reply;
  return redirectSaying(`/people/${id}`, `organisations:${sent.value}.done`);
}

export default function Person() {
  const t = useT();
  const { person, email, grants, sanctions, unlocks, can } = useLoaderData<typeof loader>();
  const reply = useReply(useActionData<typeof action>());
  const facts = [
    {
      term: t("organisations:col.organisation"),
      description: (
        <Link to={`/organisations/${person.organisationId}`}>{person.organisation.name}</Link>
      ),
    },
    { term: t("organisations:col.title"), description: person.title },
    { term: t("organisations:email"), description: email },
    { term: t("organisations:col.roles"), description: <Roles of={person} /> },
  ];
  return (
    <>
      <PageHeader
        title={person.name}
        trail={[{ to: "/people", label: t("organisations:people.title") }]}
        meta={<PersonState state={person.state} />}
      />
      <SplitPage asideLabel={t("organisations:facts")} aside={<DescriptionList facts={facts} />}>
        {can.unlock ? <LockNotice of={person} /> : null}
        <Section title={t("organisations:workspaces")}>
          {grants.length === 0 ? (
            <p className="muted">{t("organisations:noWorkspaces")}</p>
          ) : (
            <Table
              caption={t("organisations:workspaces")}
              captionHidden
              rows={grants}
              rowKey={({ id }) => id}
              columns={[
                {
                  key: "workspace",
                  header: t("organisations:col.workspace"),
                  kind: "primary",
                  cell: ({ workspace }) => workspace.name,
                },
                {
                  key: "role",
                  header: t("organisations:col.role"),
                  cell: ({ role }) => say(t, `common:workspaceRole.${role}`),
                },
                {
                  key: "until",
                  header: t("organisations:col.until"),
                  cell: ({ validTo }) => <Time at={validTo} precision="day" />,
                },
              ]}
            />
          )}
        </Section>
        <Sanctions sanctions={sanctions} />
        <Unlocks unlocks={unlocks} />
        <SuspensionForm can={can} version={person.version} reply={reply} />
      </SplitPage>
    </>
  );
}
