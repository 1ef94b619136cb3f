import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { useT } from "./translation";

export type NoticeTone = "info" | "success" | "warning" | "danger";

type NoticeProps = {
  tone?: NoticeTone | undefined;
  title?: string | undefined;
  children?: ReactNode;
  /** True when it appears because of what the person just did: it is then read aloud. */
  live?: boolean | undefined;
};

const icons = { info: Info, success: CircleCheck, warning: TriangleAlert, danger: CircleAlert };

/** Something to know before going on. The tone is also said in words, for those who see no colour. */
export function Notice({ tone = "info", title, children, live = false }: NoticeProps) {
  const t = useT();
  const Icon = icons[tone];
  const role = tone === "danger" ? "alert" : "status";
  return (
    <div className="notice" data-tone={tone} role={live ? role : undefined}>
      <Icon aria-hidden />
      <div className="notice-body">
        <span className="visually-hidden">{t(`components:notice_${tone}`)}: </span>
        {title ? <p className="notice-title">{title}</p> : null}
        {typeof children === "string" ? <p>{children}</p> : children}
      </div>
    </div>
  );
}
