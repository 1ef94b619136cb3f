import { Link } from "@remix-run/react";
import { type ReactNode, useId } from "react";
import { useT } from "./translation";

type Crumb = { to: string; label: string };

type PageHeaderProps = {
  title: ReactNode;
  /** The way here, without this page itself. */
  trail?: readonly Crumb[] | undefined;
  lead?: ReactNode;
  /** Labels, states and times of the thing shown. */
  meta?: ReactNode;
  actions?: ReactNode;
};

/** What this page is, where it belongs, and what can be done on it. Holds the page's only `h1`. */
export function PageHeader({ title, trail = [], lead, meta, actions }: PageHeaderProps) {
  const t = useT();
  return (
    <header className="page-header">
      {trail.length > 0 ? (
        <nav className="page-trail" aria-label={t("components:breadcrumb")}>
          <ol>
            {trail.map(({ to, label }) => (
              <li key={to}>
                <Link to={to}>{label}</Link>
              </li>
            ))}
          </ol>
        </nav>
      ) : null}
      <h1>{title}</h1>
      {lead ? <p className="page-lead">{lead}</p> : null}
      {meta ? <div className="page-meta">{meta}</div> : null}
      {actions ? <div className="page-actions">{actions}</div> : null}
    </header>
  );
}

type SectionProps = {
  title: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  /** A place links can lead to. */
  id?: string | undefined;
  children: ReactNode;
};

/** A part of a page under its own heading. */
export function Section({ title, lead, actions, id, children }: SectionProps) {
  const heading = useId();
  return (
    <section className="section" id={id} aria-labelledby={heading}>
      <div className="section-head">
        <h2 id={heading}>{title}</h2>
        {actions ? <div className="page-actions">{actions}</div> : null}
        {lead ? <p>{lead}</p> : null}
      </div>
      {children}
    </section>
  );
}

type SplitPageProps = { aside: ReactNode; asideLabel: string; children: ReactNode };

/** The matter, and beside it (on a phone below it) what belongs to it. */
export function SplitPage({ aside, asideLabel, children }: SplitPageProps) {
  return (
    <div className="split-page">
      <div>{children}</div>
      <aside aria-label={asideLabel}>{aside}</aside>
    </div>
  );
}
