import { Link } from "@remix-run/react";
import { type LucideIcon, Menu as MenuIcon } from "lucide-react";
import { type ReactNode, useRef } from "react";
import { Count } from "./badge";
import { type Account, AccountMenu, type Preferences, PreferencesMenu } from "./shell-menus";
import { useT } from "./translation";

export type NavItem = {
  to: string;
  label: string;
  icon?: LucideIcon | undefined;
  /** This page is it, or lies below it. */
  current?: boolean | undefined;
  /** How many things wait there. */
  count?: number | undefined;
};

export type ShellProps = {
  product: string;
  home?: string | undefined;
  /** None for a visitor. */
  nav?: readonly NavItem[] | undefined;
  account?: Account | undefined;
  preferences: Preferences;
  /** The command palette. */
  search?: ReactNode;
  /** What everyone must remember, such as how labels are honoured. */
  footer?: ReactNode;
  children: ReactNode;
};

/** The frame of every page: bar, main part, foot. Works before JavaScript. */
export function Shell({ product, home = "/", nav = [], children, ...props }: ShellProps) {
  const t = useT();
  return (
    <div className="shell">
      <a className="skip-link" href="#main">
        {t("components:skipToContent")}
      </a>
      <header className="shell-bar">
        <div className="shell-row">
          <Link className="shell-name" to={home}>
            <Mark />
            {product}
          </Link>
          {props.search}
          <PreferencesMenu {...props.preferences} />
          {props.account ? <AccountMenu {...props.account} /> : null}
          {nav.length > 0 ? <NavButton /> : null}
        </div>
        {nav.length > 0 ? <PrimaryNav items={nav} /> : null}
      </header>
      <main className="shell-main" id="main" tabIndex={-1}>
        {children}
      </main>
      {props.footer ? (
        <footer className="shell-footer">
          <div>{props.footer}</div>
        </footer>
      ) : null}
    </div>
  );
}

const navId = "primary-nav";

// React 18 does not know these attributes by name, but passes them on.
const opensNav = { popovertarget: navId };
const isPopover = { popover: "auto" };

function NavButton() {
  const t = useT();
  return (
    <button {...opensNav} type="button" className="button shell-nav-button" data-variant="quiet">
      <MenuIcon aria-hidden />
      <span className="visually-hidden">{t("components:menu")}</span>
    </button>
  );
}

/** A row of links; on a narrow screen a popover, which the browser opens and closes by itself. */
function PrimaryNav({ items }: { items: readonly NavItem[] }) {
  const t = useT();
  const box = useRef<HTMLElement>(null);
  const close = () => box.current?.hidePopover();
  return (
    <nav
      {...isPopover}
      className="shell-nav"
      id={navId}
      aria-label={t("components:primaryNav")}
      ref={box}
    >
      <ul className="shell-nav-list">
        {items.map(({ to, label, icon: Icon, current, count = 0 }) => (
          <li key={to}>
            <Link to={to} onClick={close} aria-current={current ? "true" : undefined}>
              {Icon ? <Icon aria-hidden /> : null}
              {label}
              <Count value={count} label={t("components:waiting", { count })} />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Three circles that share a part. */
function Mark() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="2" aria-hidden="true">
      <circle cx="12" cy="8.2" r="5.4" />
      <circle cx="8.1" cy="15" r="5.4" />
      <circle cx="15.9" cy="15" r="5.4" />
    </svg>
  );
}
