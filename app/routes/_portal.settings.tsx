import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { SubmitButton } from "~/components/button";
import { RadioGroup } from "~/components/choice-fields";
import { DescriptionList } from "~/components/description-list";
import { ErrorSummary, FormActions } from "~/components/form";
import { type ShownReply, useReply } from "~/components/form-reply";
import { PageHeader, Section } from "~/components/page";
import { pageTitle } from "~/components/page-title";
import { useT } from "~/components/translation";
import { MailByLabel } from "~/features/people/components/mail-by-label";
import { getSettings } from "~/features/people/queries.server";
import { saveSettings } from "~/features/people/save-settings.server";
import { settingsSchema } from "~/features/people/schema";
import { mailFrequencies, themes } from "~/features/people/settings";
import { withActor } from "~/http/door.server";
import { submit } from "~/http/forms.server";
import { preferencesCookie, preferencesOf } from "~/http/preferences.server";
import { redirectSaying } from "~/http/toast.server";
import { type Language, languages } from "~/kernel/i18n";

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "people:settings.title");

export async function loader(args: LoaderFunctionArgs) {
  return withActor(args, (actor) => getSettings(actor));
}

export async function action(args: ActionFunctionArgs) {
  const sent = await submit(args, settingsSchema, async (actor, settings) => {
    await saveSettings(actor, settings);
    return settings;
  });
  if (!sent.ok) return sent.reply;
  const before = await preferencesOf(args.request);
  const answer = await redirectSaying("/settings", "people:settings.saved");
  answer.headers.append("Set-Cookie", await preferencesCookie(sent.value));
  // A page holds the words of one language only.
  if (before.language !== sent.value.language)
    answer.headers.set("X-Remix-Reload-Document", "true");
  return answer;
}

export default function SettingsPage() {
  const t = useT();
  const settings = useLoaderData<typeof loader>();
  const reply = useReply(useActionData<typeof action>());
  return (
    <>
      <PageHeader title={t("people:settings.title")} />
      <Section title={t("people:settings.account")} lead={t("people:settings.accountHint")}>
        <DescriptionList
          facts={[
            { term: t("people:settings.name"), description: settings.name },
            settings.title
              ? { term: t("people:settings.jobTitle"), description: settings.title }
              : null,
            { term: t("people:settings.organisation"), description: settings.organisation },
            { term: t("people:settings.email"), description: settings.email },
          ]}
        />
      </Section>
      <Section title={t("people:settings.preferences")}>
        <SettingsForm settings={settings} reply={reply} />
      </Section>
      <Section title={t("people:settings.inMail")} lead={t("people:settings.inMailLead")}>
        <div className="measure">
          <MailByLabel />
        </div>
      </Section>
      <Section title={t("people:settings.more")}>
        <ul className="stack">
          <li>
            <Link to="/settings/sessions">{t("people:settings.sessions")}</Link>
            <p className="muted">{t("people:settings.sessionsText")}</p>
          </li>
          <li>
            <Link to="/agreements">{t("people:settings.agreements")}</Link>
            <p className="muted">{t("people:settings.agreementsText")}</p>
          </li>
        </ul>
      </Section>
    </>
  );
}

const languageNames: Record<Language, string> = { sv: "Svenska", en: "English" };

type SettingsFormProps = {
  settings: { language: string; theme: string; mailFrequency: string };
  reply: ShownReply;
};

function SettingsForm({ settings, reply }: SettingsFormProps) {
  const t = useT();
  return (
    <Form method="post" className="form">
      <ErrorSummary
        errors={reply.isThere ? reply.errors : undefined}
        title={t("people:settings.notSaved")}
      />
      <RadioGroup
        name="language"
        legend={t("people:settings.language")}
        hint={t("people:settings.languageHint")}
        error={reply.errors["language"]}
        defaultValue={reply.value("language", settings.language)}
        options={languages.map((value) => ({
          value,
          label: <span lang={value}>{languageNames[value]}</span>,
        }))}
      />
      <RadioGroup
        name="theme"
        legend={t("people:settings.theme")}
        error={reply.errors["theme"]}
        defaultValue={reply.value("theme", settings.theme)}
        options={themes.map((value) => ({ value, label: t(`components:theme_${value}`) }))}
      />
      <RadioGroup
        name="mailFrequency"
        legend={t("people:settings.mail")}
        hint={t("people:settings.mailHint")}
        error={reply.errors["mailFrequency"]}
        defaultValue={reply.value("mailFrequency", settings.mailFrequency)}
        options={mailFrequencies.map((value) => ({
          value,
          label: t(`people:settings.frequency.${value}`),
          explanation: t(`people:settings.frequencyNote.${value}`),
        }))}
      />
      <FormActions>
        <SubmitButton>{t("common:save")}</SubmitButton>
      </FormActions>
    </Form>
  );
}
