import { RemixBrowser } from "@remix-run/react";
import { startTransition, StrictMode, useEffect } from "react";
import { hydrateRoot } from "react-dom/client";

/** Until the page has come alive. */
const waking = new AbortController();

// React would put the first text back into every box that was written in before, unless that is its first
// text. And it fails (error 345) when an event wakes it at once while it still waits for its data, so it
// hears of none; links, forms and typing work without it.
keepWritten();
const events =
  "keydown keypress keyup input textInput change compositionstart compositionend click dblclick auxclick \
contextmenu submit reset copy cut paste mousedown mouseup pointerdown pointerup pointercancel touchstart \
touchend touchcancel dragstart dragend drop";
const listening = { capture: true, passive: true, signal: waking.signal };
for (const type of events.split(" ")) window.addEventListener(type, heldBack, listening);

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

function heldBack(event: Event): void {
  event.stopPropagation();
  if (event.type === "input") keepWritten();
}

function keepWritten(): void {
  for (const box of document.querySelectorAll("textarea")) box.defaultValue = box.value;
}
