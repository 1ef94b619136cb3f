import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { ButtonLink, SubmitButton } from "~/components/button";
import { ErrorSummary, FormActions } from "~/components/form";
import { useReply } from "~/components/form-reply";
import { PageHeader } from "~/components/page";
import { pageTitle } from "~/components/page-title";
import { useT } from "~/components/translation";
import { acceptAgreements } from "~/features/people/accept-agreements.server";
import { getAgreements } from "~/features/people/agreements.server";
import { AgreementPart } from "~/features/people/components/agreement-part";
import { FrontPage } from "~/features/people/components/front-page";
import { agreementsSchema } from "~/features/people/schema";
import { withPerson } from "~/http/door.server";
import { submitAsPerson } from "~/http/forms.server";
import { redirectSaying } from "~/http/toast.server";

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "people:agreements.title");

/** Open to everyone signed in: whoever has not accepted what is asked is sent here. */
export async function loader(args: LoaderFunctionArgs) {
  return withPerson(args, (actor) => getAgreements(actor));
}

export async function action(args: ActionFunctionArgs) {
  const sent = await submitAsPerson(args, agreementsSchema, acceptAgreements);
  if (!sent.ok) return sent.reply;
  return sent.value.isMoreAsked
    ? redirectSaying("/agreements", "people:agreements.more", "info")
    : redirectSaying("/", "people:agreements.thanks");
}

export default function AgreementsPage() {
  const t = useT();
  const { agreements, isCurrent, name, organisation } = useLoaderData<typeof loader>();
  const reply = useReply(useActionData<typeof action>());
  const isAsked = agreements.some(({ can }) => can.accept || can.sign);
  return (
    <FrontPage account={{ name, organisation, items: [], signOutAction: "/sign-out" }}>
      <PageHeader
        title={t("people:agreements.title")}
        lead={t(
          `people:agreements.${leadFor({ isCurrent, isAsked, isEmpty: agreements.length === 0 })}`,
        )}
        actions={
          isCurrent ? <ButtonLink to="/">{t("people:agreements.home")}</ButtonLink> : undefined
        }
      />
      <Form method="post" className="measure">
        <ErrorSummary
          errors={reply.isThere ? reply.errors : undefined}
          title={t("people:agreements.notYet")}
        />
        {agreements.map((agreement) => (
          <AgreementPart
            key={agreement.id}
            agreement={agreement}
            organisation={organisation}
            isTicked={(box, id) => reply.values(box).includes(id)}
          />
        ))}
        {isAsked ? (
          <div className="section">
            <FormActions>
              <SubmitButton>{t("people:agreements.submit")}</SubmitButton>
            </FormActions>
          </div>
        ) : null}
      </Form>
    </FrontPage>
  );
}

function leadFor(now: { isCurrent: boolean; isAsked: boolean; isEmpty: boolean }) {
  if (now.isEmpty) return "leadNone";
  if (!now.isCurrent) return now.isAsked ? "leadAsked" : "leadWaiting";
  return now.isAsked ? "leadSoon" : "leadCurrent";
}
