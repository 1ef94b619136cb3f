import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { ChevronLeft, ChevronRight, RotateCcw } from "lucide-react";
import { ButtonLink, SubmitButton } from "~/components/button";
import { DiffView } from "~/components/diff-view";
import { ErrorSummary, FormKey } from "~/components/form";
import { useReply } from "~/components/form-reply";
import { Markup } from "~/components/markup";
import { PageHeader, Section } from "~/components/page";
import { namedTitle } from "~/components/page-title";
import { PersonLine } from "~/components/person-line";
import { Time } from "~/components/time";
import { Tlp } from "~/components/tlp";
import { useT } from "~/components/translation";
import { screenedFields } from "~/features/documents/components/text-fields";
import { getRevision } from "~/features/documents/queries.server";
import { restoreRevision } from "~/features/documents/save-document.server";
import { restorationSchema, versionNumber } from "~/features/documents/schema";
import { GateFindings } from "~/features/screening/components/gate-findings";
import { withActor } from "~/http/door.server";
import { submit } from "~/http/forms.server";
import { idFrom } from "~/http/params.server";
import { redirectSaying } from "~/http/toast.server";
import { message } from "~/kernel/message";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  namedTitle(matches, data?.pageTitle);

export async function loader(args: LoaderFunctionArgs) {
  return withActor(args, (actor) =>
    getRevision(actor, idFrom(args.params, "itemId"), versionNumber(args.params["number"])),
  );
}

export async function action(args: ActionFunctionArgs) {
  const itemId = idFrom(args.params, "itemId");
  const sent = await submit(args, restorationSchema, async (actor, input) => {
    const number = versionNumber(args.params["number"]);
    return { number, ...(await restoreRevision(actor, { itemId, number }, input)) };
  });
  if (!sent.ok) return sent.reply;
  const { isHeld, number } = sent.value;
  return isHeld
    ? redirectSaying(`/documents/${itemId}`, "documents:revision.restoreHeld", "warning")
    : redirectSaying(`/documents/${itemId}`, message("documents:revision.restored", { number }));
}

export default function DocumentRevision() {
  const t = useT();
  const { item, revision, text, html, before, parts, ...data } = useLoaderData<typeof loader>();
  const { number } = revision;
  const page = `/documents/${item.id}`;
  const hasChanged = parts.some(({ added, removed }) => added || removed);
  return (
    <>
      <PageHeader
        title={t("documents:revision.title", { number })}
        trail={[
          { to: "/documents", label: t("documents:list.title") },
          { to: page, label: item.title },
          { to: `${page}/history`, label: t("documents:history.title") },
        ]}
        lead={revision.note || (number === 1 ? t("documents:history.first") : undefined)}
        meta={
          <>
            <Tlp label={item.label} />
            <PersonLine name={revision.author} organisation={revision.organisation} />
            <Time at={revision.createdAt} />
          </>
        }
        actions={
          <>
            {number > 1 ? (
              <ButtonLink to={`${page}/history/${number - 1}`} icon={ChevronLeft}>
                {t("documents:history.version", { number: number - 1 })}
              </ButtonLink>
            ) : null}
            {number < item.version ? (
              <ButtonLink to={`${page}/history/${number + 1}`} icon={ChevronRight}>
                {t("documents:history.version", { number: number + 1 })}
              </ButtonLink>
            ) : null}
          </>
        }
      />
      {data.can.restore ? <Restore /> : null}
      {before ? (
        <Section title={t("documents:revision.changes", { number: number - 1 })}>
          <ChangedFacts text={text} before={before} />
          {hasChanged ? (
            <DiffView label={t("documents:revision.lines")} parts={parts} />
          ) : (
            <p className="muted">{t("documents:revision.noChanges", { number: number - 1 })}</p>
          )}
        </Section>
      ) : null}
      <Section title={t("documents:revision.full", { number })}>
        <article className="document framed">
          <Markup html={html} lang={text.language} />
          <footer>
            <Tlp label={item.label} />
          </footer>
        </article>
      </Section>
    </>
  );
}

function Restore() {
  const t = useT();
  const { item, revision, source, formKey } = useLoaderData<typeof loader>();
  const reply = useReply(useActionData<typeof action>());
  const { number } = revision;
  return (
    <Form method="post" className="stack">
      <FormKey value={formKey} />
      <input type="hidden" name="version" value={item.version} />
      <ErrorSummary errors={reply.errors} />
      <GateFindings
        findings={reply.findings}
        fields={screenedFields(t, { value: (name) => (name === "body" ? source : "") })}
      />
      <div className="cluster">
        <SubmitButton variant="secondary" icon={RotateCcw}>
          {t("documents:revision.restore", { number })}
        </SubmitButton>
        <span className="muted">{t("documents:revision.restoreText")}</span>
      </div>
    </Form>
  );
}

type Facts = Pick<ReturnType<typeof useLoaderData<typeof loader>>, "text">["text"];

/** What else than the text was different before. */
function ChangedFacts({ text, before }: { text: Facts; before: Facts }) {
  const t = useT();
  const changed = [
    before.title !== text.title && t("documents:revision.wasTitle", { before: before.title }),
    before.type !== text.type &&
      t("documents:revision.wasKind", { before: t(`documents:kind.${before.type}`) }),
    before.language !== text.language &&
      t("documents:revision.wasLanguage", { before: t(`items:language.${before.language}`) }),
  ].filter((words) => words !== false);
  return changed.map((words) => <p key={words}>{words}</p>);
}
