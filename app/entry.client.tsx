import { RemixBrowser } from "@remix-run/react";
import { startTransition, StrictMode, useEffect } from "react";
import { hydrateRoot } from "react-dom/client";

// Until the page has come alive: React would put the first text back into every box that was written in
// before, unless that is its first text.
const waking = new AbortController();
keepWritten();
document.addEventListener("input", keepWritten, { signal: waking.signal });

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <Portal />
    </StrictMode>,
  );
});

function Portal() {
  useEffect(() => waking.abort(), []);
  return <RemixBrowser />;
}

function keepWritten(): void {
  for (const box of document.querySelectorAll("textarea")) box.defaultValue = box.value;
}
