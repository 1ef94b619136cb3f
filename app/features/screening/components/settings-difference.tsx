import { DescriptionList } from "~/components/description-list";
import { useT } from "~/components/translation";
import type { ListChanges } from "../settings-lists";
import { listNames } from "../settings-lists";
import { Entries } from "./settings-lists";

/** What each changed list gains and loses. */
export function SettingsDifference({ changes }: { changes: ListChanges }) {
  const t = useT();
  const changed = listNames.map((name) => {
    const change = changes[name];
    if (!change) return null;
    const parts = (["added", "removed"] as const).filter((part) => change[part].length > 0);
    return (
      <div key={name} className="stack">
        <h3>{t(`gate:settings.list.${name}`)}</h3>
        <DescriptionList
          facts={parts.map((part) => ({
            term: t(`gate:change.${part}`),
            description: <Entries entries={change[part]} />,
          }))}
        />
      </div>
    );
  });
  return <div className="stack">{changed}</div>;
}
