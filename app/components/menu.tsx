import { ChevronDown, type LucideIcon } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";

type MenuProps = {
  label: string;
  icon?: LucideIcon | undefined;
  /** The label is read aloud but not seen. */
  iconOnly?: boolean | undefined;
  align?: "start" | "end" | undefined;
  children: ReactNode;
};

/**
 * Links and forms behind a button. A native disclosure, so that it opens before JavaScript;
 * afterwards a choice, Escape and a click elsewhere close it too.
 */
export function Menu({ label, icon: Icon, iconOnly = false, align = "end", children }: MenuProps) {
  const box = useRef<HTMLDetailsElement>(null);
  useEffect(() => (box.current ? closeFromOutside(box.current) : undefined), []);
  return (
    <details className="menu" ref={box}>
      <summary className="button" data-variant="quiet" data-icon-only={iconOnly ? "" : undefined}>
        {Icon ? <Icon aria-hidden /> : null}
        <span className={iconOnly ? "visually-hidden" : undefined}>{label}</span>
        {iconOnly ? null : <ChevronDown aria-hidden />}
      </summary>
      <div className="menu-panel" data-align={align}>
        {children}
      </div>
    </details>
  );
}

function closeFromOutside(box: HTMLDetailsElement) {
  const watch = new AbortController();
  const { signal } = watch;
  document.addEventListener(
    "click",
    ({ target }) => {
      const isInside = target instanceof Node && box.contains(target);
      const isChoice = target instanceof Element && target.closest("a, button") !== null;
      if (!isInside || isChoice) box.open = false;
    },
    { signal },
  );
  box.addEventListener(
    "keydown",
    ({ key }) => {
      if (key !== "Escape" || !box.open) return;
      box.open = false;
      box.querySelector("summary")?.focus();
    },
    { signal },
  );
  box.addEventListener(
    "focusout",
    ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && !box.contains(relatedTarget)) box.open = false;
    },
    { signal },
  );
  return () => watch.abort();
}
