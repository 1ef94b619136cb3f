import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Download, History } from "lucide-react";
import { ButtonLink } from "~/components/button";
import { DescriptionList } from "~/components/description-list";
import { Markup } from "~/components/markup";
import { Notice } from "~/components/notice";
import { PageHeader, SplitPage } from "~/components/page";
import { namedTitle } from "~/components/page-title";
import { Tlp } from "~/components/tlp";
import { useT } from "~/components/translation";
import { Contents } from "~/features/documents/components/contents";
import { getDocument } from "~/features/documents/queries.server";
import { Comments } from "~/features/items/components/comments";
import { ItemActs, itemFacts, ItemMeta, RarerActs } from "~/features/items/components/item-head";
import { Readers } from "~/features/items/components/readers";
import { OpeningsNotice, StateNotice } from "~/features/items/components/state-notice";
import { GateFindings } from "~/features/screening/components/gate-findings";
import { withActor } from "~/http/door.server";
import { idFrom } from "~/http/params.server";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  namedTitle(matches, data?.text.title);

export async function loader(args: LoaderFunctionArgs) {
  return withActor(args, (actor) => getDocument(actor, idFrom(args.params, "itemId")));
}

export default function DocumentPage() {
  const t = useT();
  const data = useLoaderData<typeof loader>();
  const { item, text, can } = data;
  const isPublished = item.version > 0;
  return (
    <>
      <PageHeader
        title={text.title}
        trail={[{ to: "/documents", label: t("documents:list.title") }]}
        meta={<ItemMeta item={item} />}
        actions={
          <>
            <ItemActs item={item} can={can} />
            {isPublished ? (
              <ButtonLink to={`/documents/${item.id}/history`} icon={History}>
                {t("documents:page.history")}
              </ButtonLink>
            ) : null}
            {can.download ? (
              <ButtonLink to={`/documents/${item.id}/download`} icon={Download} reloadDocument>
                {t("documents:page.download")}
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <SplitPage aside={<Aside />} asideLabel={t("documents:page.facts")}>
        <div className="stack">
          <Pending />
          <OpeningsNotice openings={data.openings} />
          <Contents outline={data.outline} lang={text.language} />
        </div>
        <article className="document">
          {data.mark ? <p className="print-mark">{data.mark}</p> : null}
          <Markup html={data.html} lang={text.language} />
          <footer>
            <Tlp label={item.label} />
            <span>
              {item.label === "RED" ? t("documents:page.pageOnly") : t("documents:page.textEnds")}
            </span>
          </footer>
        </article>
        {isPublished ? (
          <Comments
            itemId={item.id}
            comments={data.comments}
            mayComment={can.comment}
            formKey={data.formKey}
            findings={data.findings}
            explain={(findings, body) => (
              <GateFindings
                findings={findings}
                fields={[{ name: "body", label: t("items:comments.on"), text: body }]}
              />
            )}
          />
        ) : null}
        {can.seeReaders ? <Readers readers={data.readers} /> : null}
      </SplitPage>
    </>
  );
}

function Aside() {
  const t = useT();
  const { item, text, written, can } = useLoaderData<typeof loader>();
  return (
    <div className="stack">
      <DescriptionList
        facts={[
          { term: t("documents:page.kind"), description: t(`documents:kind.${text.type}`) },
          ...itemFacts(t, item),
          item.version > 1
            ? {
                term: t("documents:page.changedBy"),
                description: t("documents:page.by", {
                  author: written.author,
                  organisation: written.organisation,
                }),
              }
            : null,
          {
            term: t("documents:page.language"),
            description: t(`items:language.${text.language}`),
          },
        ]}
      />
      <RarerActs item={item} can={can} />
    </div>
  );
}

/** What waits for an officer or came back from one: the author's own, or one that an officer opened. */
function Pending() {
  const t = useT();
  const { item, pending } = useLoaderData<typeof loader>();
  if (pending?.isOwn) return <OwnPending pending={pending} />;
  return (
    <>
      <StateNotice item={item} revisions={[]} answers={{}} />
      {pending ? (
        <Notice
          tone="warning"
          title={t("documents:pending.othersTitle", { author: pending.author })}
        >
          <p>{t("documents:pending.others")}</p>
          <PendingText {...pending} />
        </Notice>
      ) : null}
    </>
  );
}

function OwnPending({ pending }: { pending: PendingTextProps }) {
  const t = useT();
  const { item } = useLoaderData<typeof loader>();
  const { id, answer } = pending;
  return (
    <section aria-labelledby="pending">
      <h2 className="visually-hidden" id="pending">
        {t("documents:pending.title")}
      </h2>
      <StateNotice item={item} revisions={[pending]} answers={answer ? { [id]: answer } : {}}>
        <PendingText {...pending} />
      </StateNotice>
    </section>
  );
}

type PendingTextProps = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>["pending"]>;

function PendingText({ text, html, note, findings }: PendingTextProps) {
  const t = useT();
  return (
    <>
      <GateFindings
        findings={findings}
        fields={[
          { name: "title", label: t("documents:fields.title"), text: text.title },
          { name: "body", label: t("documents:fields.body"), text: text.body },
          { name: "note", label: t("documents:fields.note"), text: note },
        ]}
      />
      {html === null ? null : (
        <details>
          <summary>{t("documents:pending.show")}</summary>
          <Markup html={html} lang={text.language} />
        </details>
      )}
    </>
  );
}
