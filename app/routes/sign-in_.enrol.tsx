import {
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirectDocument,
} from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { SubmitButton } from "~/components/button";
import { DescriptionList } from "~/components/description-list";
import { ErrorSummary, FormActions } from "~/components/form";
import { useReply } from "~/components/form-reply";
import { PageHeader } from "~/components/page";
import { pageTitle } from "~/components/page-title";
import { TextField } from "~/components/text-field";
import { useT } from "~/components/translation";
import { FrontPage } from "~/features/people/components/front-page";
import { deviceOf } from "~/features/people/device";
import { enrol, getEnrolmentPage } from "~/features/people/enrol.server";
import { forgetEnrolment } from "~/features/people/enrolment.server";
import { enrolSchema } from "~/features/people/schema";
import { withVisitor } from "~/http/door.server";
import { submitAsVisitor } from "~/http/forms.server";
import { localAddress } from "~/http/local-address.server";
import { preferencesCookie, preferencesOf } from "~/http/preferences.server";
import { redirectSaying } from "~/http/toast.server";
import { speak } from "~/kernel/i18n";

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "people:enrol.title");

export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export async function loader(args: LoaderFunctionArgs) {
  return withVisitor(args, async () => {
    const { language } = await preferencesOf(args.request);
    const issuer = speak(language)("common:portal");
    const page = await getEnrolmentPage(args.request.headers.get("cookie"), issuer);
    if (!page) throw await redirectSaying("/sign-in", "people:enrol.over", "warning");
    return page;
  });
}

export async function action(args: ActionFunctionArgs) {
  const { request, context } = args;
  const sent = await submitAsVisitor(args, enrolSchema, ({ code }) =>
    enrol(code, {
      address: context.clientAddress,
      device: deviceOf(request.headers.get("user-agent")),
      cookies: request.headers.get("cookie"),
    }),
  );
  if (!sent.ok) return sent.reply;
  const answer = redirectDocument(localAddress(new URL(request.url).searchParams.get("to")));
  answer.headers.append("Set-Cookie", sent.value.setCookie);
  answer.headers.append("Set-Cookie", forgetEnrolment());
  answer.headers.append("Set-Cookie", await preferencesCookie(sent.value));
  return answer;
}

export default function EnrolPage() {
  const t = useT();
  const { square, secret, email } = useLoaderData<typeof loader>();
  const reply = useReply(useActionData<typeof action>());
  return (
    <FrontPage>
      <div className="lone-page">
        <PageHeader title={t("people:enrol.title")} lead={t("people:enrol.lead")} />
        <Form method="post" className="form">
          <ErrorSummary
            errors={reply.isThere ? reply.errors : undefined}
            title={t("people:enrol.notYet")}
          />
          <ol className="steps">
            <li>
              <h2>{t("people:enrol.stepApp")}</h2>
              <p>{t("people:enrol.stepAppText")}</p>
            </li>
            <li>
              <h2>{t("people:enrol.stepScan")}</h2>
              <img className="square-code" src={square} alt={t("people:enrol.square")} />
              <p>{t("people:enrol.byHand")}</p>
              <DescriptionList
                facts={[
                  { term: t("people:enrol.account"), description: email },
                  { term: t("people:enrol.key"), description: <code>{secret}</code> },
                ]}
              />
            </li>
            <li>
              <h2>{t("people:enrol.stepCode")}</h2>
              <TextField
                name="code"
                label={t("people:enrol.code")}
                hint={t("people:enrol.codeHint")}
                error={reply.errors["code"]}
                autoComplete="one-time-code"
                inputMode="numeric"
                width="short"
                mono
              />
            </li>
          </ol>
          <FormActions>
            <SubmitButton>{t("people:enrol.submit")}</SubmitButton>
            <Link to="/sign-in">{t("people:enrol.again")}</Link>
          </FormActions>
        </Form>
      </div>
    </FrontPage>
  );
}
