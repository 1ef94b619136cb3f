import type { ActionFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { FileText } from "lucide-react";
import { EmptyState } from "~/components/empty-state";
import { Markup } from "~/components/markup";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page";
import { pageTitle } from "~/components/page-title";
import { useT } from "~/components/translation";
import { previewOf } from "~/features/documents/preview.server";
import { previewPageSchema } from "~/features/documents/schema";
import { submit } from "~/http/forms.server";

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "documents:preview.title");

export async function action(args: ActionFunctionArgs) {
  const sent = await submit(args, previewPageSchema, async (_actor, { title, body }) => ({
    ...(await previewOf(body)),
    title,
  }));
  return sent.ok ? sent.value : sent.reply;
}

/** Where no script runs: the editor's text in a tab of its own. */
export default function Preview() {
  const t = useT();
  const shown = useActionData<typeof action>();
  if (!shown) {
    return (
      <>
        <PageHeader title={t("documents:preview.title")} />
        <EmptyState icon={FileText} title={t("documents:preview.nothing")}>
          {t("documents:preview.nothingText")}
        </EmptyState>
      </>
    );
  }
  if ("errors" in shown) {
    return (
      <>
        <PageHeader title={t("documents:preview.title")} />
        <Notice tone="danger">{t("documents:preview.failed")}</Notice>
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={shown.title || t("documents:untitled")}
        lead={t("documents:preview.lead")}
      />
      <Markup html={shown.html} />
    </>
  );
}
