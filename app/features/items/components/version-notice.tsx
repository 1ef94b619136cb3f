import { Notice } from "~/components/notice";
import { Time } from "~/components/time";
import { useT } from "~/components/translation";
import type { ReactNode } from "react";

type VersionNoticeProps = {
  state: "hidden" | "refused";
  /** What an officer answered; null while none has. */
  answer: string | null;
  /** When one answers at the latest; null when one has. */
  dueAt: string | null;
  /** What the gate marked in it (`GateFindings`). */
  children?: ReactNode;
};

/** What the author of an earlier version must know that newer rules doubt. */
export function VersionNotice({ state, answer, dueAt, children }: VersionNoticeProps) {
  const t = useT();
  const standing = state === "hidden" && dueAt ? "waits" : state;
  return (
    <Notice
      tone={state === "refused" ? "danger" : "warning"}
      title={t(`items:version.${standing}.title`)}
    >
      <p>{t(`items:version.${standing}.text`)}</p>
      {dueAt ? (
        <p>
          {t("items:version.due")} <Time at={dueAt} precision="day" />
        </p>
      ) : null}
      {answer ? (
        <p>
          <b>{t("items:notice.returned.reason")}</b> {answer}
        </p>
      ) : null}
      {children}
    </Notice>
  );
}
