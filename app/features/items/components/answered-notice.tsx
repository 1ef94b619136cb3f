import type { ReactNode } from "react";
import { Notice } from "~/components/notice";
import { useT } from "~/components/translation";

type AnsweredNoticeProps = {
  isRefused: boolean;
  title: string;
  text: string;
  /** What an officer answered, if one has. */
  answer: string | null | undefined;
  children?: ReactNode;
};

/** What stands between a text and its readers, and what an officer said of it. */
export function AnsweredNotice({ isRefused, title, text, answer, children }: AnsweredNoticeProps) {
  const t = useT();
  return (
    <Notice tone={isRefused ? "danger" : "warning"} title={title}>
      <p>{text}</p>
      {answer ? (
        <p>
          <b>{t("items:notice.returned.reason")}</b> {answer}
        </p>
      ) : null}
      {children}
    </Notice>
  );
}
