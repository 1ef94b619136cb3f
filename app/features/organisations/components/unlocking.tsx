import { Form } from "@remix-run/react";
import { ButtonLink, SubmitButton } from "~/components/button";
import { ErrorSummary, FormActions } from "~/components/form";
import type { ShownReply } from "~/components/form-reply";
import { Notice } from "~/components/notice";
import { Section } from "~/components/page";
import { TextAreaField } from "~/components/text-area-field";
import { Timeline } from "~/components/timeline";
import { useT } from "~/components/translation";
import { GateFindings } from "~/features/screening/components/gate-findings";
import { Screened } from "~/features/screening/components/screened";

type Unlock = { id: string; reason: string; unlockedAt: Date; unlockedBy: { name: string } };

type Locked = { id: string; name: string; version: number };

/** That nobody gets in with this password, and the way to open it again. */
export function LockNotice({ of: { id, name } }: { of: Locked }) {
  const t = useT();
  return (
    <Notice tone="warning" title={t("organisations:unlock.lockedTitle")}>
      <p>{t("organisations:unlock.locked", { name })}</p>
      <p>
        <ButtonLink to={`/people/${id}/unlock`}>{t("organisations:unlock.title")}</ButtonLink>
      </p>
    </Notice>
  );
}

/** Opens it, with a reason. */
export function UnlockForm({ of: { id, version }, reply }: { of: Locked; reply: ShownReply }) {
  const t = useT();
  const label = t("organisations:unlock.reason");
  const reason = reply.value("reason");
  return (
    <Form method="post" className="form" noValidate>
      <ErrorSummary errors={reply.isThere ? reply.errors : undefined} />
      <input type="hidden" name="version" value={version} />
      <Screened isStrict>
        <TextAreaField
          name="reason"
          label={label}
          hint={t("organisations:unlock.reasonHint")}
          error={reply.errors["reason"]}
          defaultValue={reason}
          limit={1000}
          rows={2}
        />
      </Screened>
      <GateFindings
        findings={reply.findings}
        fields={[{ name: "reason", label, text: reason }]}
        linked
      />
      <FormActions>
        <SubmitButton>{t("organisations:unlock.do")}</SubmitButton>
        <ButtonLink to={`/people/${id}`}>{t("organisations:unlock.toPerson")}</ButtonLink>
      </FormActions>
    </Form>
  );
}

/** Each time it was opened, newest first; nothing for most people. */
export function Unlocks({ unlocks }: { unlocks: readonly Unlock[] }) {
  const t = useT();
  if (unlocks.length === 0) return null;
  return (
    <Section title={t("organisations:unlocks")}>
      <Timeline
        entries={unlocks.map(({ id, reason, unlockedAt, unlockedBy }) => ({
          key: id,
          at: unlockedAt,
          what: t("organisations:unlockedBy", unlockedBy),
          detail: reason,
        }))}
      />
    </Section>
  );
}
