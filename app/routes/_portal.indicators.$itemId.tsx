import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { Badge } from "~/components/badge";
import { defang, Defanged } from "~/components/defanged";
import { DescriptionList, type Fact } from "~/components/description-list";
import { PageHeader, Section, SplitPage } from "~/components/page";
import { namedTitle } from "~/components/page-title";
import { Time } from "~/components/time";
import { useT } from "~/components/translation";
import {
  confidenceInWords,
  fieldName,
  keptFields,
} from "~/features/indicators/components/in-words";
import { Observations } from "~/features/indicators/components/observations";
import { RedFlagText } from "~/features/indicators/components/red-flag-text";
import { getIndicator } from "~/features/indicators/queries.server";
import { Comments } from "~/features/items/components/comments";
import { History } from "~/features/items/components/history";
import { ItemActs, itemFacts, ItemMeta, RarerActs } from "~/features/items/components/item-head";
import { VersionNotice } from "~/features/items/components/version-notice";
import { Readers } from "~/features/items/components/readers";
import { OpeningsNotice, StateNotice } from "~/features/items/components/state-notice";
import { CommentFindings } from "~/features/screening/components/comment-findings";
import { GateFindings } from "~/features/screening/components/gate-findings";
import { withActor } from "~/http/door.server";
import { idFrom } from "~/http/params.server";
import type { Translate } from "~/kernel/i18n";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  namedTitle(matches, data?.content ? defang(data.content.title) : undefined);

export async function loader(args: LoaderFunctionArgs) {
  const itemId = idFrom(args.params, "itemId");
  return withActor(args, (actor) => getIndicator(actor, itemId));
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>;
type Content = NonNullable<Page["content"]>;

export default function IndicatorPage() {
  const page = useLoaderData<typeof loader>();
  return page.content ? <Shown page={page} content={page.content} /> : <Refused page={page} />;
}

function Refused({ page }: { page: Page }) {
  const t = useT();
  return (
    <>
      <PageHeader
        title={t("items:state.refused")}
        trail={[{ to: "/indicators", label: t("indicators:title") }]}
        meta={<ItemMeta item={page.item} />}
      />
      <StateNotice item={page.item} revisions={page.history} answers={page.answers} />
    </>
  );
}

function Shown({ page, content }: { page: Page; content: Content }) {
  const t = useT();
  const { item, can } = page;
  const isRedFlag = content.type === "red_flag";
  return (
    <>
      <PageHeader
        title={isRedFlag ? content.title : <Defanged value={content.value} copyable />}
        trail={[{ to: "/indicators", label: t("indicators:title") }]}
        meta={
          <>
            <span>{t(`indicators:type.${content.type}.name`)}</span>
            <ItemMeta item={item} />
            {page.isExpired ? <Badge tone="warning">{t("indicators:page.expired")}</Badge> : null}
          </>
        }
        actions={<ItemActs item={item} can={can} />}
      />
      <SplitPage
        asideLabel={t("indicators:page.facts")}
        aside={
          <div className="stack">
            <DescriptionList facts={[...factsOf(t, content), ...itemFacts(t, item)]} />
            <Link className="small" to={`/indicators?organisation=${item.organisationId}`}>
              {t("indicators:page.more", { organisation: item.organisationName })}
            </Link>
            <RarerActs item={item} can={can} />
          </div>
        }
      >
        <Notices page={page} />
        <Section title={t("indicators:page.description")}>
          <p className="written" lang={content.language}>
            {content.description}
          </p>
        </Section>
        {isRedFlag ? <RedFlagText content={content} /> : null}
        {item.state === "published" ? <Said page={page} /> : null}
        <History
          entries={page.history}
          nameOf={(field) => fieldName(t, content.type, field)}
          noticeFor={(entry) => <Doubt page={page} entry={entry} />}
        />
        {can.seeReaders ? <Readers readers={page.readers} /> : null}
      </SplitPage>
    </>
  );
}

/** What is unusual: held, returned, hidden; opened by the secretariat. */
function Notices({ page }: { page: Page }) {
  const t = useT();
  const newest = page.history[0];
  const found = newest && newest.state !== "published" ? page.findings[newest.id] : undefined;
  return (
    <>
      <StateNotice item={page.item} revisions={page.history} answers={page.answers}>
        {found && page.newest ? (
          <GateFindings findings={found} fields={keptFields(t, page.newest)} />
        ) : null}
      </StateNotice>
      <OpeningsNotice openings={page.openings} />
    </>
  );
}

/** For the author of an earlier version that newer rules doubt. */
function Doubt({ page, entry }: { page: Page; entry: Page["history"][number] }) {
  const t = useT();
  const { id, number, state, note } = entry;
  const [answer = null, dueAt = null] = [page.answers[id], page.due[id]];
  if (number === null || (state !== "hidden" && state !== "refused")) return null;
  if (answer === null && dueAt === null) return null;
  return (
    <VersionNotice state={state} answer={answer} dueAt={dueAt}>
      {entry.content ? (
        <GateFindings
          findings={page.findings[id] ?? []}
          fields={[
            ...keptFields(t, entry.content),
            { name: "note", label: t("items:edit.note"), text: note },
          ]}
        />
      ) : null}
    </VersionNotice>
  );
}

/** What others say of it: observations and comments. */
function Said({ page }: { page: Page }) {
  const { item, can, quarter, totals, own, organisation, comments, formKey, findings } = page;
  return (
    <>
      <Observations
        itemId={item.id}
        mayObserve={can.observe}
        {...{ quarter, totals, own, organisation }}
      />
      <Comments
        itemId={item.id}
        mayComment={can.comment}
        {...{ comments, formKey, findings }}
        explain={(found, body) => <CommentFindings findings={found} body={body} />}
      />
    </>
  );
}

function factsOf(t: Translate, content: Content): (Fact | null)[] {
  const isNamed = content.type !== "red_flag" && content.title !== content.value;
  const isCompared = content.type !== "red_flag" && content.normalisedValue !== content.value;
  return [
    isNamed ? { term: t("indicators:field.title"), description: content.title } : null,
    {
      term: t("indicators:page.confidence"),
      description: confidenceInWords(t, content.confidence),
    },
    {
      term: t("indicators:page.validUntil"),
      description: content.validUntil ? (
        <Time at={content.validUntil} precision="day" />
      ) : (
        t("indicators:page.validAlways")
      ),
    },
    isCompared
      ? {
          term: t("indicators:page.comparedAs"),
          description: <Defanged value={content.normalisedValue} />,
        }
      : null,
  ];
}
