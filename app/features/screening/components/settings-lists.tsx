import { Section } from "~/components/page";
import { useT } from "~/components/translation";
import { listNames, type Lists } from "../settings-lists";

/** The lists for those who do not change them. */
export function SettingsLists({ lists }: { lists: Lists }) {
  const t = useT();
  return listNames.map((name) => (
    <Section
      key={name}
      title={t(`gate:settings.list.${name}`)}
      lead={t(`gate:settings.hint.${name}`)}
    >
      <Entries entries={lists[name]} />
    </Section>
  ));
}

/** The entries of a list, several beside each other. */
export function Entries({ entries }: { entries: readonly string[] }) {
  const t = useT();
  if (entries.length === 0) return <p className="muted">{t("gate:settings.empty")}</p>;
  return (
    <ul className="entries" translate="no">
      {entries.map((entry) => (
        <li key={entry}>{entry}</li>
      ))}
    </ul>
  );
}
