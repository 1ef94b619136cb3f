import { Form, Link, useLocation } from "@remix-run/react";
import { Check, CircleUserRound, LogOut, type LucideIcon, Settings2 } from "lucide-react";
import { type Language, languages } from "~/kernel/i18n";
import { Menu } from "./menu";
import { useSpeech, useT } from "./translation";

type Theme = "light" | "dark" | "system";

export type Preferences = {
  /** Takes a POST with `language` or `theme`, and `returnTo`, the address to go back to. */
  action: string;
  theme: Theme;
};

const themes = ["system", "light", "dark"] as const;
const languageNames: Record<Language, string> = { sv: "Svenska", en: "English" };

/** Language and appearance, each a button that sends the choice. */
export function PreferencesMenu({ action, theme }: Preferences) {
  const { language, t } = useSpeech();
  return (
    <Menu label={t("components:preferences")} icon={Settings2} iconOnly>
      <Choose action={action} name="language" title={t("components:language")} current={language}>
        {languages.map((value) => ({ value, label: languageNames[value], lang: value }))}
      </Choose>
      <Choose action={action} name="theme" title={t("components:theme")} current={theme}>
        {themes.map((value) => ({ value, label: t(`components:theme_${value}`) }))}
      </Choose>
    </Menu>
  );
}

type ChooseProps = {
  action: string;
  name: string;
  title: string;
  current: string;
  children: { value: string; label: string; lang?: string }[];
};

function Choose({ action, name, title, current, children }: ChooseProps) {
  const { pathname, search } = useLocation();
  return (
    <Form method="post" action={action} className="menu-group" preventScrollReset>
      <p className="menu-title">{title}</p>
      <input type="hidden" name="returnTo" value={pathname + search} />
      {children.map(({ value, label, lang }) => (
        <button key={value} {...{ name, value, lang }} aria-pressed={value === current}>
          {label}
          {value === current ? <Check aria-hidden /> : null}
        </button>
      ))}
    </Form>
  );
}

export type Account = {
  name: string;
  organisation: string;
  items: readonly { to: string; label: string; icon?: LucideIcon | undefined }[];
  /** Takes a POST without fields. */
  signOutAction: string;
};

/** Who is signed in, their own pages, and the way out. */
export function AccountMenu({ name, organisation, items, signOutAction }: Account) {
  const t = useT();
  return (
    <Menu label={`${t("components:account")}: ${name}`} icon={CircleUserRound} iconOnly>
      <div className="menu-group">
        <p className="menu-person">
          <b>{name}</b>
          <br />
          {organisation}
        </p>
        {items.map(({ to, label, icon: Icon }) => (
          <Link key={to} to={to}>
            {Icon ? <Icon aria-hidden /> : null}
            {label}
          </Link>
        ))}
      </div>
      <Form method="post" action={signOutAction} className="menu-group">
        <button>
          <LogOut aria-hidden />
          {t("components:signOut")}
        </button>
      </Form>
    </Menu>
  );
}
