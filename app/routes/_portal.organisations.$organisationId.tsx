import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useReply } from "~/components/form-reply";
import { PageHeader, Section, SplitPage } from "~/components/page";
import { namedTitle } from "~/components/page-title";
import { Table } from "~/components/table";
import { useT } from "~/components/translation";
import {
  OrganisationState,
  PersonState,
  Roles,
} from "~/features/organisations/components/registers";
import {
  OrganisationFacts,
  Sanctions,
  SuspensionForm,
} from "~/features/organisations/components/suspension";
import { getOrganisation } from "~/features/organisations/queries.server";
import { suspensionSchema } from "~/features/organisations/schema";
import { restoreOrganisation, suspendOrganisation } from "~/features/organisations/suspend.server";
import { withActor } from "~/http/door.server";
import { submit } from "~/http/forms.server";
import { idFrom } from "~/http/params.server";
import { redirectSaying } from "~/http/toast.server";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  namedTitle(matches, data?.organisation.name);

export async function loader(args: LoaderFunctionArgs) {
  const id = idFrom(args.params, "organisationId");
  return withActor(args, (actor) => getOrganisation(actor, id));
}

export async function action(args: ActionFunctionArgs) {
  const id = idFrom(args.params, "organisationId");
  const sent = await submit(args, suspensionSchema, async (actor, { intent, ...order }) => {
    await (intent === "suspend" ? suspendOrganisation : restoreOrganisation)(actor, {
      id,
      ...order,
    });
    return intent;
  });
  if (!sent.ok) return sent.reply;
  return redirectSaying(`/organisations/${id}`, `organisations:${sent.value}.done`);
}

export default function Organisation() {
  const t = useT();
  const { organisation, people, sanctions, can } = useLoaderData<typeof loader>();
  const reply = useReply(useActionData<typeof action>());
  return (
    <>
      <PageHeader
        title={organisation.name}
        trail={[{ to: "/organisations", label: t("organisations:title") }]}
        meta={<OrganisationState state={organisation.state} />}
      />
      <SplitPage
        asideLabel={t("organisations:facts")}
        aside={<OrganisationFacts of={organisation} />}
      >
        <Section title={t("organisations:members")}>
          {people.length === 0 ? <p className="muted">{t("organisations:noMembers")}</p> : null}
          <Table
            caption={t("organisations:members")}
            captionHidden
            rows={people}
            rowKey={({ id }) => id}
            rowTo={({ id }) => `/people/${id}`}
            columns={[
              {
                key: "name",
                header: t("organisations:col.name"),
                kind: "primary",
                cell: ({ name }) => name,
              },
              { key: "title", header: t("organisations:col.title"), cell: ({ title }) => title },
              {
                key: "roles",
                header: t("organisations:col.roles"),
                cell: (person) => <Roles of={person} />,
              },
              {
                key: "state",
                header: t("organisations:col.state"),
                cell: ({ state }) => <PersonState state={state} />,
              },
            ]}
          />
        </Section>
        <Sanctions sanctions={sanctions} />
        <SuspensionForm can={can} version={organisation.version} reply={reply} />
      </SplitPage>
    </>
  );
}
