import { type Replacement } from "../live-places";

/** A box one writes in. */
export type Control = HTMLInputElement | HTMLTextAreaElement;

type Place = { start: number; end: number };

/** Selects a place in a box and brings it into sight. `mark` is its image in the marks above the box. */
export function goTo(control: Control, { start, end }: Place, mark: HTMLElement | null): void {
  control.focus();
  control.setSelectionRange(start, end);
  if (!mark) return;
  // Browsers do not scroll a box to what a script selects.
  control.scrollTop = within(control.scrollTop, mark.offsetTop, {
    size: mark.offsetHeight,
    room: control.clientHeight,
  });
  control.scrollLeft = within(control.scrollLeft, mark.offsetLeft, {
    size: mark.offsetWidth,
    room: control.clientWidth,
  });
}

/** How far to scroll: not at all when it is in sight, else so that it stands in the middle. */
function within(now: number, at: number, { size, room }: { size: number; room: number }): number {
  return at >= now && at + size <= now + room ? now : Math.max(0, at - (room - size) / 2);
}

/** Types a replacement into a box, so that undo takes it back. */
export function apply(control: Control, { from, to, insert }: Replacement): void {
  control.focus();
  control.setSelectionRange(from, to);
  // Deprecated and without successor: the only way to type into a box so that undo still works.
  const isDone =
    insert === ""
      ? document.execCommand("delete")
      : document.execCommand("insertText", false, insert);
  if (isDone) return;
  control.setRangeText(insert, from, to, "end");
  control.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Ties a text to a box or unties it, beside whatever else describes the box. */
export function describe(control: Control, id: string, isThere: boolean): void {
  const ids = new Set(control.getAttribute("aria-describedby")?.split(" ").filter(Boolean));
  if (ids.has(id) === isThere) return;
  if (isThere) ids.add(id);
  else ids.delete(id);
  if (ids.size > 0) control.setAttribute("aria-describedby", [...ids].join(" "));
  else control.removeAttribute("aria-describedby");
}
