import type { ReactNode } from "react";

type ErrorPageProps = {
  /** The status, such as 404. */
  code: number;
  title: string;
  /** What happened and what to do now. */
  children: ReactNode;
  /** What to quote when asking for help. */
  reference?: { label: string; value: string } | undefined;
  action?: ReactNode;
};

/** Stands in for a page that cannot be shown. Knows no language, so that it can always speak. */
export function ErrorPage({ code, title, children, reference, action }: ErrorPageProps) {
  return (
    <div className="lone-page error-page">
      <p className="error-code">{code}</p>
      <h1>{title}</h1>
      {typeof children === "string" ? <p>{children}</p> : children}
      {reference ? (
        <p className="muted small">
          {reference.label} <code>{reference.value}</code>
        </p>
      ) : null}
      {action ? <div className="page-actions">{action}</div> : null}
    </div>
  );
}
