import { useLocation, useNavigation } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";

/**
 * What the browser itself would show and say when a page is followed by another: a moving bar while
 * it loads, then its title read aloud and the focus at its beginning. Put once, in the root.
 */
export function ProgressBar() {
  const isBusy = useNavigation().state !== "idle";
  return (
    <>
      <div className="progress" data-busy={isBusy ? "" : undefined} aria-hidden="true" />
      <output className="visually-hidden">{useArrival()}</output>
    </>
  );
}

/** The title of the page just arrived at; nothing for the first, which the browser reads itself. */
function useArrival(): string {
  const { pathname } = useLocation();
  const last = useRef(pathname);
  const [title, setTitle] = useState("");
  useEffect(() => {
    if (last.current === pathname) return undefined;
    last.current = pathname;
    const main = document.querySelector<HTMLElement>("#main");
    // A field or message in the new page may have taken the focus for a reason.
    if (main && !main.contains(document.activeElement)) main.focus({ preventScroll: true });
    const timer = setTimeout(() => setTitle(document.title));
    return () => clearTimeout(timer);
  }, [pathname]);
  return title;
}
