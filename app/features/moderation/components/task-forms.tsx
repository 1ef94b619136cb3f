import { Form } from "@remix-run/react";
import { SubmitButton } from "~/components/button";
import { RadioGroup } from "~/components/choice-fields";
import { ErrorSummary, FormActions } from "~/components/form";
import { type ShownReply, shownReply } from "~/components/form-reply";
import { TextAreaField } from "~/components/text-area-field";
import { SelectField } from "~/components/text-field";
import { useT } from "~/components/translation";
import { GateFindings } from "~/features/screening/components/gate-findings";
import { Screened } from "~/features/screening/components/screened";
import type { Subject } from "../queries.server";
import { holdDecisions, longestReason, reasonCodes, reportDecisions } from "../decisions";

type ClaimProps = { taskId: string; version: number; reply?: ShownReply };

/** Takes the task and says why its contents must be read. */
export function ClaimForm({ taskId, version, reply }: ClaimProps) {
  const t = useT();
  const shown = reply ?? shownReply(undefined);
  return (
    <Form method="post" action={`/queue/${taskId}/claim`} className="form" noValidate>
      <ErrorSummary errors={shown.isThere ? shown.errors : undefined} />
      <input type="hidden" name="version" value={version} />
      <Reason label={t("moderation:task.claimReason")} reply={shown} rows={2} />
      <FormActions>
        <SubmitButton>{t("moderation:task.claim")}</SubmitButton>
      </FormActions>
    </Form>
  );
}

type DecisionProps = {
  task: { kind: string; version: number; proposedById: string | null };
  subject: Subject;
  mayRelease: boolean;
  reply: ShownReply;
};

/** The decision with its reason; which decisions there are follows from the kind of task. */
export function DecisionForm({ task, subject, mayRelease, reply }: DecisionProps) {
  const t = useT();
  const { kind, version, proposedById } = task;
  const isSecond = proposedById !== null;
  const decisions = kind === "gate_hold" ? holdDecisions : reportDecisions;
  const explanations: Partial<Record<(typeof decisions)[number], "propose" | "returnVersion">> = {
    ...(isSecond ? {} : { release: "propose" }),
    ...(subject === "version" ? { return: "returnVersion" } : {}),
  };
  const offered = decisions.filter((one) => one !== "release" || !isSecond || mayRelease);
  return (
    <Form method="post" className="form" noValidate>
      <ErrorSummary errors={reply.isThere ? reply.errors : undefined} />
      <input type="hidden" name="version" value={version} />
      <RadioGroup
        name="decision"
        legend={t("moderation:decision.legend")}
        error={reply.errors["decision"]}
        defaultValue={reply.value("decision")}
        options={offered.map((value) => ({
          value,
          label: t(`moderation:decision.${value}`),
          explanation: t(`moderation:decision.${explanations[value] ?? value}Text`),
        }))}
      />
      <SelectField
        name="reasonCode"
        label={t("moderation:reasonCode.label")}
        error={reply.errors["reasonCode"]}
        defaultValue={reply.value("reasonCode")}
        empty=""
        options={reasonCodes.map((value) => ({
          value,
          label: t(`moderation:reasonCode.${value}`),
        }))}
      />
      <Reason
        label={t("moderation:reason")}
        hint={t("moderation:reasonHint")}
        reply={reply}
        rows={4}
      />
      <FormActions>
        <SubmitButton>{t("moderation:decide")}</SubmitButton>
      </FormActions>
    </Form>
  );
}

type ReasonProps = { label: string; hint?: string; reply: ShownReply; rows: 2 | 4 };

/** Kept and read by others, so the gate reads it first. */
function Reason({ label, hint, reply, rows }: ReasonProps) {
  const text = reply.value("reason");
  return (
    <>
      <Screened isStrict>
        <TextAreaField
          name="reason"
          {...{ label, hint, rows }}
          error={reply.errors["reason"]}
          defaultValue={text}
          limit={longestReason}
        />
      </Screened>
      <GateFindings findings={reply.findings} fields={[{ name: "reason", label, text }]} linked />
    </>
  );
}
