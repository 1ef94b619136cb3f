import { Link } from "@remix-run/react";

export type NavTab = {
  to: string;
  label: string;
  current?: boolean | undefined;
  count?: number | undefined;
};

/** The parts of one thing, each its own address. Links, not ARIA tabs: they change the page. */
export function NavTabs({ label, tabs }: { label: string; tabs: readonly NavTab[] }) {
  return (
    <nav className="nav-tabs" aria-label={label}>
      <ul className="nav-tabs-list">
        {tabs.map((tab) => (
          <li key={tab.to}>
            <Link to={tab.to} aria-current={tab.current ? "page" : undefined} preventScrollReset>
              {tab.label}
              {tab.count === undefined ? null : <span className="count">{tab.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
