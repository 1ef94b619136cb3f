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
import { VersionBadge } from "~/features/items/components/history";
import { VersionNotice } from "~/features/items/components/version-notice";
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
            <VersionBadge state={revision.state} />
          </>
        }
        actions={
          <>
            {before ? (
              <ButtonLink to={`${page}/history/${before.number}`} icon={ChevronLeft}>
                {t("documents:history.version", { number: before.number })}
              </ButtonLink>
            ) : null}
            {data.next ? (
              <ButtonLink to={`${page}/history/${data.next}`} icon={ChevronRight}>
                {t("documents:history.version", { number: data.next })}
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <div className="stack">
        <Doubt />
        {data.can.restore ? <Restore /> : null}
      </div>
      {before && html !== null ? (
        <Section title={t("documents:revision.changes", { number: before.number })}>
          <ChangedFacts text={text} before={before} />
          {hasChanged ? (
            <DiffView label={t("documents:revision.lines")} parts={parts} />
          ) : (
            <p className="muted">{t("documents:revision.noChanges", { number: before.number })}</p>
          )}
        </Section>
      ) : null}
      {html === null ? null : (
        <Section title={t("documents:revision.full", { number })}>
          <article className="document framed">
            <Markup html={html} lang={text.language} />
            <footer>
              <Tlp label={item.label} />
            </footer>
          </article>
        </Section>
      )}
    </>
  );
}

/** For the author of a version that newer rules doubt. */
function Doubt() {
  const t = useT();
  const { revision, text, source, doubt } = useLoaderData<typeof loader>();
  const { state, note } = revision;
  if (!doubt || (state !== "hidden" && state !== "refused")) return null;
  const texts: Record<string, string> = { title: text.title, body: source, note };
  return (
    <VersionNotice state={state} answer={doubt.answer} dueAt={doubt.dueAt}>
      <GateFindings
        findings={doubt.findings}
        fields={screenedFields(t, { value: (name) => texts[name] ?? "" })}
      />
    </VersionNotice>
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
