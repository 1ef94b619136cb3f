import { Time } from "~/components/time";
import { useT } from "~/components/translation";
import type { ReactNode } from "react";
import { AnsweredNotice } from "./answered-notice";

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
    <AnsweredNotice
      isRefused={state === "refused"}
      title={t(`items:version.${standing}.title`)}
      text={t(`items:version.${standing}.text`)}
      answer={answer}
    >
      {dueAt ? (
        <p>
          {t("items:version.due")} <Time at={dueAt} precision="day" />
        </p>
      ) : null}
      {children}
    </AnsweredNotice>
  );
}
