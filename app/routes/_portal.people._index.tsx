import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useLoaderData, useSearchParams } from "@remix-run/react";
import { Search, UserX } from "lucide-react";
import { Button } from "~/components/button";
import { EmptyState } from "~/components/empty-state";
import { PageHeader } from "~/components/page";
import { pageTitle } from "~/components/page-title";
import { Pager } from "~/components/pager";
import { Table } from "~/components/table";
import { TextField } from "~/components/text-field";
import { useT } from "~/components/translation";
import { PersonState, Registers, Roles } from "~/features/organisations/components/registers";
import { listPeople } from "~/features/organisations/queries.server";
import { withActor } from "~/http/door.server";

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "organisations:people.title");

export async function loader(args: LoaderFunctionArgs) {
  const { searchParams } = new URL(args.request.url);
  const words = (searchParams.get("q") ?? "").slice(0, 100);
  const after = (searchParams.get("after") ?? "").slice(0, 200);
  return withActor(args, (actor) => listPeople(actor, { words, after }));
}

export default function People() {
  const t = useT();
  const { people, next } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const words = search.get("q") ?? "";
  return (
    <>
      <PageHeader title={t("organisations:people.title")} lead={t("organisations:people.lead")} />
      <Registers current="people" />
      <search>
        <Form className="filters">
          <TextField
            name="q"
            label={t("organisations:people.search")}
            defaultValue={words}
            optional
          />
          <Button variant="secondary" icon={Search}>
            {t("organisations:people.find")}
          </Button>
        </Form>
      </search>
      {people.length === 0 ? (
        <EmptyState icon={UserX} title={t("organisations:people.empty")}>
          {t("organisations:people.emptyText")}
        </EmptyState>
      ) : (
        <Table
          caption={t("organisations:people.title")}
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
            {
              key: "organisation",
              header: t("organisations:col.organisation"),
              cell: ({ organisationId, organisation }) => (
                <Link to={`/organisations/${organisationId}`}>{organisation.name}</Link>
              ),
            },
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
      )}
      <Pager
        next={next ? `?${new URLSearchParams({ q: words, after: next }).toString()}` : undefined}
      />
    </>
  );
}
