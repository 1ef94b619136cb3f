import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { ButtonLink, SubmitButton } from "~/components/button";
import { defang } from "~/components/defanged";
import { PageHeader } from "~/components/page";
import { pageTitle } from "~/components/page-title";
import { useT } from "~/components/translation";
import { ObservationFields } from "~/features/indicators/components/observation-fields";
import { getObserving } from "~/features/indicators/queries.server";
import { recordObservation } from "~/features/indicators/record-observation.server";
import { observationSchema } from "~/features/indicators/schema";
import { withActor } from "~/http/door.server";
import { submit } from "~/http/forms.server";
import { idFrom } from "~/http/params.server";
import { redirectSaying } from "~/http/toast.server";

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, "indicators:observations.title");

export async function loader(args: LoaderFunctionArgs) {
  const itemId = idFrom(args.params, "itemId");
  return withActor(args, (actor) => getObserving(actor, itemId));
}

export async function action(args: ActionFunctionArgs) {
  const itemId = idFrom(args.params, "itemId");
  const sent = await submit(args, observationSchema, (actor, observation) =>
    recordObservation(actor, itemId, observation),
  );
  if (!sent.ok) return sent.reply;
  return redirectSaying(`/indicators/${itemId}#observations`, "indicators:observations.saved");
}

/** The form of the indicator's page on a page of its own: where it must be mended before JavaScript is there. */
export default function Observation() {
  const t = useT();
  const { item, quarter, organisation, current } = useLoaderData<typeof loader>();
  const back = `/indicators/${item.id}`;
  return (
    <>
      <PageHeader
        title={t("indicators:observations.title")}
        trail={[
          { to: "/indicators", label: t("indicators:title") },
          { to: back, label: defang(item.title) },
        ]}
        lead={t("indicators:observations.lead")}
      />
      <Form method="post" className="form observing" noValidate>
        <ObservationFields
          {...{ quarter, organisation, current }}
          answer={useActionData<typeof action>()}
        >
          <SubmitButton>{t("indicators:observations.save")}</SubmitButton>
          <ButtonLink to={back} variant="quiet">
            {t("common:cancel")}
          </ButtonLink>
        </ObservationFields>
      </Form>
    </>
  );
}
