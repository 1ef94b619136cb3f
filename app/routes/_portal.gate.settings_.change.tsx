import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useRevalidator } from "@remix-run/react";
import { FlaskConical } from "lucide-react";
import { useEffect } from "react";
import { ButtonLink, SubmitButton } from "~/components/button";
import { EmptyState } from "~/components/empty-state";
import { ErrorSummary, FormActions } from "~/components/form";
import { useReply } from "~/components/form-reply";
import { PageHeader, Section } from "~/components/page";
import { pageTitle } from "~/components/page-title";
import { Time } from "~/components/time";
import { useT } from "~/components/translation";
import { SettingsDifference } from "~/features/screening/components/settings-difference";
import { TrialResult } from "~/features/screening/components/settings-trial";
import {
  decideChange,
  getChange,
  type ShownTrial,
} from "~/features/screening/settings-change.server";
import { changeSchema } from "~/features/screening/settings-schema";
import { withActor } from "~/http/door.server";
import { submit } from "~/http/forms.server";
import { redirectSaying } from "~/http/toast.server";

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "gate:change.title");

export async function loader(args: LoaderFunctionArgs) {
  return withActor(args, (actor) => getChange(actor));
}

export async function action(args: ActionFunctionArgs) {
  const sent = await submit(args, changeSchema, async (actor, change) => {
    await decideChange(actor, change);
    return change.decision;
  });
  if (!sent.ok) return sent.reply;
  const said = sent.value === "take_effect" ? "inForce" : "discarded";
  return redirectSaying("/gate/settings", `gate:change.${said}`);
}

export default function ChangeOfSettings() {
  const t = useT();
  const { change, can } = useLoaderData<typeof loader>();
  const reply = useReply(useActionData<typeof action>());
  const trail = [{ to: "/gate/settings", label: t("gate:settings.title") }];
  const title = t("gate:change.title");
  if (!change) {
    return (
      <>
        <PageHeader title={title} trail={trail} />
        <ErrorSummary errors={reply.isThere ? reply.errors : undefined} />
        <EmptyState
          icon={FlaskConical}
          title={t("gate:change.none")}
          action={<ButtonLink to="/gate/settings">{t("gate:change.toSettings")}</ButtonLink>}
        >
          {t("gate:change.noneText")}
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={title}
        trail={trail}
        meta={
          <>
            <span>{t("gate:change.by", { name: change.author })}</span>
            <Time at={change.createdAt} />
          </>
        }
      />
      <ErrorSummary errors={reply.isThere ? reply.errors : undefined} />
      <Section title={t("gate:change.what")}>
        <SettingsDifference changes={change.changes} />
      </Section>
      <Section title={t("gate:change.trial")}>
        <Trial trial={change.trial} />
      </Section>
      <Section title={t("gate:change.decision")} lead={can.decide ? null : t("gate:change.reader")}>
        {can.decide ? (
          <Decision version={change.version} isFinished={change.trial?.isFinished ?? false} />
        ) : null}
      </Section>
    </>
  );
}

function Trial({ trial }: { trial: ShownTrial | null }) {
  const t = useT();
  const isFinished = trial?.isFinished ?? false;
  useLookingAgain(!isFinished);
  if (trial && isFinished) return <TrialResult trial={trial} />;
  return (
    <div className="stack">
      <output>
        {trial ? t("gate:change.progress", { count: trial.screened }) : t("gate:change.waiting")}
      </output>
      <p>
        <Link to="/gate/settings/change">{t("gate:change.look")}</Link>
      </p>
    </div>
  );
}

/** Asks for the page's data every other second; before JavaScript, a link does. */
function useLookingAgain(isWaiting: boolean): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setInterval(revalidate, 2_000);
    return () => clearInterval(timer);
  }, [isWaiting, revalidate]);
}

function Decision({ version, isFinished }: { version: number; isFinished: boolean }) {
  const t = useT();
  return (
    <Form method="post">
      <input type="hidden" name="version" value={version} />
      <FormActions>
        {isFinished ? (
          <SubmitButton name="decision" value="take_effect">
            {t("gate:change.takeEffect")}
          </SubmitButton>
        ) : null}
        <SubmitButton name="decision" value="discard" variant="secondary">
          {t("gate:change.discard")}
        </SubmitButton>
      </FormActions>
    </Form>
  );
}
