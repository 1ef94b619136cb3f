import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useReply } from "~/components/form-reply";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page";
import { pageTitle } from "~/components/page-title";
import { useT } from "~/components/translation";
import { getSettings } from "~/features/screening/coalition-settings.server";
import { GateTabs } from "~/features/screening/components/gate-tabs";
import { SettingsForm } from "~/features/screening/components/settings-form";
import { SettingsLists } from "~/features/screening/components/settings-lists";
import { proposeSettings } from "~/features/screening/propose-settings.server";
import { settingsSchema } from "~/features/screening/settings-schema";
import { withActor } from "~/http/door.server";
import { submit } from "~/http/forms.server";
import { redirectSaying } from "~/http/toast.server";

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "gate:settings.title");

export async function loader(args: LoaderFunctionArgs) {
  return withActor(args, (actor) => getSettings(actor));
}

export async function action(args: ActionFunctionArgs) {
  const sent = await submit(args, settingsSchema, proposeSettings);
  if (!sent.ok) return sent.reply;
  return redirectSaying("/gate/settings/change", "gate:settings.proposed");
}

export default function SettingsOfTheGate() {
  const t = useT();
  const { version, lists, isTrying, can } = useLoaderData<typeof loader>();
  const reply = useReply(useActionData<typeof action>());
  return (
    <>
      <PageHeader
        title={t("gate:settings.title")}
        lead={t("gate:settings.lead")}
        meta={
          <span>
            {version === 0 ? t("gate:settings.atFirst") : t("gate:settings.version", { version })}
          </span>
        }
      />
      <GateTabs current="settings" can={can} />
      {isTrying ? (
        <Notice title={t("gate:settings.trying")}>
          <p>
            {t("gate:settings.tryingText")}{" "}
            <Link to="/gate/settings/change">{t("gate:settings.tryingLink")}</Link>
          </p>
        </Notice>
      ) : null}
      {can.changeSettings && (!isTrying || reply.isThere) ? (
        <SettingsForm version={version} lists={lists} reply={reply} />
      ) : (
        <>
          {can.changeSettings ? null : <p className="muted">{t("gate:settings.reader")}</p>}
          <SettingsLists lists={lists} />
        </>
      )}
    </>
  );
}
