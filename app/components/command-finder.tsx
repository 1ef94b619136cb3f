import { useNavigate } from "@remix-run/react";
import { Search } from "lucide-react";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import type { Command, CommandPaletteProps } from "./command";
import { CommandResults } from "./command-results";
import { useFound } from "./command-search";
import { useT } from "./translation";

type CommandFinderProps = CommandPaletteProps & { open: boolean; onClose: () => void };

/** The open palette: a modal dialog, emptied whenever it closes. */
export function CommandFinder({ open, onClose, ...props }: CommandFinderProps) {
  const t = useT();
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) box.current?.showModal();
    else box.current?.close();
  }, [open]);
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- Escape closes it
    <dialog
      className="palette"
      ref={box}
      aria-label={t("components:find")}
      onClose={onClose}
      onClick={(event) => event.target === box.current && onClose()}
    >
      {open ? <Finder {...props} onClose={onClose} /> : null}
    </dialog>
  );
}

/** A combobox over a grouped list (ARIA Authoring Practices, "list autocomplete"). */
function Finder({ searchUrl, groups, onClose }: CommandPaletteProps & { onClose: () => void }) {
  const t = useT();
  const id = useId();
  const navigate = useNavigate();
  const [words, setWords] = useState("");
  const [active, setActive] = useState(0);
  const found = useFound({ searchUrl, words, groups });
  const items = found.flatMap((group) => group.items);
  const choose = (command: Command) => {
    onClose();
    navigate(command.to);
  };
  const keyDown = (event: KeyboardEvent) => {
    const chosen = items[active];
    if (event.key === "Enter" && chosen) choose(chosen);
    const next = moved(event.key, active, items.length);
    if (next === undefined) return;
    event.preventDefault();
    setActive(next);
    document.querySelector(`[id="${id}-${next}"]`)?.scrollIntoView({ block: "nearest" });
  };
  return (
    <>
      <div className="palette-input">
        <Search aria-hidden />
        <input
          role="combobox"
          aria-label={t("components:find")}
          aria-expanded={items.length > 0}
          aria-controls={id}
          aria-autocomplete="list"
          aria-activedescendant={items.length > 0 ? `${id}-${active}` : undefined}
          placeholder={t("components:findHint")}
          autoComplete="off"
          spellCheck={false}
          value={words}
          onChange={(event) => {
            setWords(event.target.value);
            setActive(0);
          }}
          onKeyDown={keyDown}
        />
      </div>
      <CommandResults {...{ id, found, active, choose }} />
      <output className="palette-foot">{t("components:found", { count: items.length })}</output>
    </>
  );
}

/** Where a key leads in a list of `size`; nothing for keys that move nowhere. */
function moved(key: string, from: number, size: number): number | undefined {
  if (size === 0) return undefined;
  if (key === "ArrowDown") return (from + 1) % size;
  if (key === "ArrowUp") return (from - 1 + size) % size;
  if (key === "PageUp") return 0;
  if (key === "PageDown") return size - 1;
  return undefined;
}
