import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
  redirectDocument,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { SubmitButton } from "~/components/button";
import { ErrorSummary, FormActions } from "~/components/form";
import { useReply } from "~/components/form-reply";
import { Notice } from "~/components/notice";
import { pageTitle } from "~/components/page-title";
import { TextField } from "~/components/text-field";
import { useT } from "~/components/translation";
import { DemoPeople } from "~/features/people/components/demo-people";
import { FrontPage } from "~/features/people/components/front-page";
import { LanguageSwitch } from "~/features/people/components/language-switch";
import { deviceOf } from "~/features/people/device";
import { signInSchema } from "~/features/people/schema";
import { signIn } from "~/features/people/sign-in.server";
import { forgetSession } from "~/features/people/sessions.server";
import { getSignInPage } from "~/features/people/sign-in-page.server";
import { withVisitor } from "~/http/door.server";
import { submitAsVisitor } from "~/http/forms.server";
import { localAddress } from "~/http/local-address.server";
import { preferencesCookie } from "~/http/preferences.server";

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "people:signIn.title");

export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export async function loader(args: LoaderFunctionArgs) {
  return withVisitor(args, async () => {
    const { isSignedIn, ...page } = await getSignInPage(args.request.headers.get("cookie"));
    const to = wanted(args.request);
    if (isSignedIn) throw redirect(to);
    return data(
      { ...page, to },
      page.hasEnded ? { headers: { "Set-Cookie": forgetSession() } } : {},
    );
  });
}

export async function action(args: ActionFunctionArgs) {
  const { request, context } = args;
  const sent = await submitAsVisitor(args, signInSchema, (attempt) =>
    signIn(attempt, {
      address: context.clientAddress,
      device: deviceOf(request.headers.get("user-agent")),
      cookies: request.headers.get("cookie"),
    }),
  );
  if (!sent.ok) return sent.reply;
  const to = wanted(request);
  const answer =
    sent.value.next === "enrolment"
      ? redirectDocument(`/sign-in/enrol?to=${encodeURIComponent(to)}`)
      : redirectDocument(to);
  answer.headers.append("Set-Cookie", sent.value.setCookie);
  if (sent.value.next === "portal") {
    answer.headers.append("Set-Cookie", await preferencesCookie(sent.value));
  }
  return answer;
}

export default function SignInPage() {
  const t = useT();
  const { demo, hasEnded, to } = useLoaderData<typeof loader>();
  const reply = useReply(useActionData<typeof action>());
  return (
    <FrontPage>
      <div className="entrance" data-with={demo ? "people" : "facts"}>
        <div className="stack">
          <h1>{t("people:signIn.title")}</h1>
          <p className="page-lead">{t("people:signIn.lead")}</p>
          {hasEnded && !reply.isThere ? (
            <Notice tone="warning" title={t("people:signIn.endedTitle")}>
              {t("people:signIn.ended")}
            </Notice>
          ) : null}
          <Form method="post" className="form">
            <ErrorSummary
              errors={reply.isThere ? reply.errors : undefined}
              title={t("people:signIn.notYet")}
            />
            <TextField
              name="email"
              type="email"
              label={t("people:signIn.email")}
              autoComplete="username"
              defaultValue={reply.value("email")}
            />
            <TextField
              name="password"
              type="password"
              label={t("people:signIn.password")}
              autoComplete="current-password"
            />
            <TextField
              name="code"
              label={t("people:signIn.code")}
              hint={t("people:signIn.codeHint")}
              autoComplete="one-time-code"
              inputMode="numeric"
              width="short"
              mono
            />
            <FormActions>
              <SubmitButton>{t("people:signIn.submit")}</SubmitButton>
            </FormActions>
          </Form>
          <LanguageSwitch />
        </div>
        <aside>{demo ? <DemoPeople {...demo} to={to} /> : <Facts />}</aside>
      </div>
    </FrontPage>
  );
}

function Facts() {
  const t = useT();
  return (
    <div className="stack muted">
      <h2>{t("people:signIn.goodToKnow")}</h2>
      <p>{t("people:signIn.factTwoSteps")}</p>
      <p>{t("people:signIn.factGate")}</p>
      <p>{t("people:signIn.factLabel")}</p>
      <p>{t("people:signIn.noAccount")}</p>
    </div>
  );
}

/** The page someone was on their way to. */
function wanted(request: Request): string {
  return localAddress(new URL(request.url).searchParams.get("to"));
}
