/* oxlint-disable jsx-a11y/prefer-tag-over-role -- HTML has no list of suggestions that can be grouped */
import type { Command, CommandGroup } from "./command";
import { useT } from "./translation";

type CommandResultsProps = {
  /** The list's; options count on from it: `id-0`, `id-1`. */
  id: string;
  found: readonly CommandGroup[];
  active: number;
  choose: (command: Command) => void;
};

/** What was found, by group. The focus stays in the input, which names the active option. */
export function CommandResults({ id, found, active, choose }: CommandResultsProps) {
  const t = useT();
  return (
    <div className="palette-list" role="listbox" id={id} aria-label={t("components:find")}>
      {found.map((group, index) => {
        const first = found.slice(0, index).reduce((sum, { items }) => sum + items.length, 0);
        return (
          <div key={group.label} role="group" aria-label={group.label}>
            <p className="menu-title" aria-hidden="true">
              {group.label}
            </p>
            {group.items.map((command, place) => (
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the input has the keys
              <div
                key={command.to + command.label}
                role="option"
                tabIndex={-1}
                id={`${id}-${first + place}`}
                aria-selected={first + place === active}
                onClick={() => choose(command)}
              >
                {command.icon ? <command.icon aria-hidden /> : null}
                <span>{command.label}</span>
                {command.detail ? <small>{command.detail}</small> : null}
              </div>
            ))}
          </div>
        );
      })}
    </div>
  );
}
