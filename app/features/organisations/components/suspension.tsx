import { Form } from "@remix-run/react";
import { SubmitButton } from "~/components/button";
import { DescriptionList } from "~/components/description-list";
import { ErrorSummary, FormActions } from "~/components/form";
import type { ShownReply } from "~/components/form-reply";
import { Section } from "~/components/page";
import { TextAreaField } from "~/components/text-area-field";
import { Time } from "~/components/time";
import { Timeline } from "~/components/timeline";
import { useT } from "~/components/translation";
import { GateFindings } from "~/features/screening/components/gate-findings";
import { Screened } from "~/features/screening/components/screened";
import { say } from "~/kernel/message";

export type Sanction = {
  id: string;
  reason: string;
  imposedAt: Date;
  imposedBy: { name: string };
  liftedAt: Date | null;
  liftedBy: { name: string } | null;
  liftReason: string | null;
};

type SuspensionProps = {
  can: { suspend: boolean; restore: boolean };
  version: number;
  reply: ShownReply;
};

/** The form that suspends or restores, whichever is possible; nothing when neither is. */
export function SuspensionForm({ can, version, reply }: SuspensionProps) {
  const t = useT();
  if (!can.suspend && !can.restore) return null;
  const act = can.suspend ? "suspend" : "restore";
  return (
    <Section title={t(`organisations:${act}.title`)} lead={t(`organisations:${act}.text`)}>
      <Form method="post" className="form" noValidate>
        <ErrorSummary errors={reply.isThere ? reply.errors : undefined} />
        <input type="hidden" name="version" value={version} />
        <Screened isStrict>
          <TextAreaField
            name="reason"
            label={t(`organisations:${act}.reason`)}
            hint={can.suspend ? t("organisations:suspend.reasonHint") : undefined}
            error={reply.errors["reason"]}
            defaultValue={reply.value("reason")}
            limit={1000}
            rows={2}
          />
        </Screened>
        <GateFindings
          findings={reply.findings}
          fields={[
            {
              name: "reason",
              label: t(`organisations:${act}.reason`),
              text: reply.value("reason"),
            },
          ]}
          linked
        />
        <FormActions>
          <SubmitButton name="intent" value={act} variant={can.suspend ? "danger" : "primary"}>
            {t(`organisations:${act}.do`)}
          </SubmitButton>
        </FormActions>
      </Form>
    </Section>
  );
}

/** All suspensions there were, newest first. */
export function Sanctions({ sanctions }: { sanctions: readonly Sanction[] }) {
  const t = useT();
  return (
    <Section title={t("organisations:sanctions")}>
      {sanctions.length === 0 ? <p className="muted">{t("organisations:noSanctions")}</p> : null}
      <Timeline entries={sanctions.flatMap((it) => entriesOf(it, t))} />
    </Section>
  );
}

function entriesOf(it: Sanction, t: ReturnType<typeof useT>) {
  const imposed = {
    key: it.id,
    at: it.imposedAt,
    what: t("organisations:imposed", { name: it.imposedBy.name }),
    detail: it.reason,
  };
  if (!it.liftedAt) return [imposed];
  const lifted = {
    key: `${it.id}-lifted`,
    at: it.liftedAt,
    what: t("organisations:lifted", { name: it.liftedBy?.name ?? "" }),
    detail: it.liftReason ?? "",
  };
  return [lifted, imposed];
}

type Organisation = {
  country: string;
  sector: string;
  isPublicAuthority: boolean;
  domains: string[];
  joinedOn: Date | null;
};

export function OrganisationFacts({ of }: { of: Organisation }) {
  const t = useT();
  const yesOrNo = of.isPublicAuthority ? t("organisations:yes") : t("organisations:no");
  return (
    <DescriptionList
      facts={[
        {
          term: t("organisations:col.sector"),
          description: say(t, `organisations:sector.${of.sector}`),
        },
        { term: t("organisations:col.country"), description: of.country },
        { term: t("organisations:authority"), description: yesOrNo },
        { term: t("organisations:domains"), description: of.domains.join(", ") },
        of.joinedOn
          ? {
              term: t("organisations:joined"),
              description: <Time at={of.joinedOn} precision="day" />,
            }
          : null,
      ]}
    />
  );
}
