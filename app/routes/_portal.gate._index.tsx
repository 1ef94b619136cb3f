import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Badge } from "~/components/badge";
import { DescriptionList } from "~/components/description-list";
import { PageHeader, Section } from "~/components/page";
import { pageTitle } from "~/components/page-title";
import { Table } from "~/components/table";
import { useT } from "~/components/translation";
import { GateTabs } from "~/features/screening/components/gate-tabs";
import {
  type RuleGroup,
  ruleGroups,
  type RuleLine,
  rulesOf,
} from "~/features/screening/rules-page";
import { getRulesPage } from "~/features/screening/rules-page.server";
import { withActor } from "~/http/door.server";

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "gate:rules.title");

export async function loader(args: LoaderFunctionArgs) {
  return withActor(args, (actor) => getRulesPage(actor));
}

const outcomes = ["pass", "review", "block"] as const;
const steps = ["seen", "two", "opened", "when"] as const;
const neverKept = ["blocked", "match", "tip", "file"] as const;

export default function RulesOfTheGate() {
  const t = useT();
  const { ruleSet, can } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={t("gate:rules.title")}
        lead={t("gate:rules.lead")}
        meta={<span>{t("gate:rules.version", { version: ruleSet })}</span>}
      />
      <GateTabs current="rules" can={can} />
      <Section title={t("gate:rules.outcome")}>
        <DescriptionList
          layout="stacked"
          facts={outcomes.map((outcome) => ({
            term: t(`gate:rules.${outcome}`),
            description: t(`gate:rules.${outcome}Text`),
          }))}
        />
      </Section>
      {ruleGroups.map((group) => (
        <Section
          key={group}
          title={t(`gate:rules.group.${group}`)}
          lead={t(`gate:rules.groupText.${group}`)}
        >
          <RuleTable group={group} />
        </Section>
      ))}
      <Section title={t("gate:rules.disguise")}>
        <p className="measure">{t("gate:rules.disguiseText")}</p>
      </Section>
      <Section title={t("gate:rules.held")}>
        <ol className="measure steps">
          {steps.map((step) => (
            <li key={step}>{t(`gate:rules.heldSteps.${step}`)}</li>
          ))}
        </ol>
      </Section>
      <Section title={t("gate:rules.kept")}>
        <ul className="measure stack points">
          {neverKept.map((what) => (
            <li key={what}>{t(`gate:rules.keptList.${what}`)}</li>
          ))}
        </ul>
      </Section>
      <Section title={t("gate:rules.ask")}>
        <p className="measure">{t("gate:rules.askText")}</p>
      </Section>
    </>
  );
}

function RuleTable({ group }: { group: RuleGroup }) {
  const t = useT();
  return (
    <Table
      caption={t("gate:rules.caption", { group: t(`gate:rules.group.${group}`) })}
      captionHidden
      rows={rulesOf(group)}
      rowKey={({ type }) => type}
      columns={[
        {
          key: "what",
          header: t("gate:rules.col.what"),
          kind: "primary",
          cell: (rule) => <What rule={rule} />,
        },
        {
          key: "outcome",
          header: t("gate:rules.col.outcome"),
          cell: (rule) => <Outcome rule={rule} />,
        },
        {
          key: "why",
          header: t("gate:rules.col.why"),
          cell: ({ type }) => t(`screening:reason.${type}`),
        },
        {
          key: "instead",
          header: t("gate:rules.col.instead"),
          cell: ({ suggestion }) => t(suggestion),
        },
      ]}
    />
  );
}

function What({ rule }: { rule: RuleLine }) {
  const t = useT();
  return (
    <span className="two-lines" id={rule.type}>
      {t(`screening:type.${rule.type}`)}
      <small>
        {t("gate:rules.like")} {t(rule.example)}
      </small>
    </span>
  );
}

function Outcome({ rule: { decision, differs } }: { rule: RuleLine }) {
  const t = useT();
  return (
    <div>
      <Badge tone={decision === "block" ? "danger" : "warning"}>
        {t(`gate:rules.${decision}`)}
      </Badge>
      {differs ? <p className="small muted">{t(differs)}</p> : null}
    </div>
  );
}
