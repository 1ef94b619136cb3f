import { Search } from "lucide-react";
import { lazy, Suspense, useCallback, useEffect, useState } from "react";
import type { CommandPaletteProps } from "./command";
import { useT } from "./translation";

const Finder = lazy(async () => ({ default: (await import("./command-finder")).CommandFinder }));

/** Ctrl/Cmd-K or the button in the bar. What finds and shows is fetched when first wanted. */
export function CommandPalette(props: CommandPaletteProps) {
  const t = useT();
  const [phase, setPhase] = useState<"unused" | "open" | "closed">("unused");
  const open = useCallback(() => setPhase("open"), []);
  useEffect(() => {
    const watch = new AbortController();
    document.addEventListener(
      "keydown",
      (event) => {
        if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        open();
      },
      { signal: watch.signal },
    );
    return () => watch.abort();
  }, [open]);
  return (
    <>
      <button
        type="button"
        className="palette-trigger needs-script"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={open}
      >
        <Search aria-hidden />
        <span>{t("components:find")}</span>
        <kbd aria-hidden="true">Ctrl K</kbd>
      </button>
      {phase === "unused" ? null : (
        <Suspense fallback={null}>
          <Finder {...props} open={phase === "open"} onClose={() => setPhase("closed")} />
        </Suspense>
      )}
    </>
  );
}
