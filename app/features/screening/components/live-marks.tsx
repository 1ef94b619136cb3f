import { type RefObject, useEffect, useLayoutEffect } from "react";
import type { LiveFinding } from "../live";
import type { Control } from "./control";

type LiveMarksProps = {
  control: Control;
  text: string;
  findings: readonly LiveFinding[];
  layer: RefObject<HTMLDivElement>;
};

/**
 * The marks in the text of a box: the same text, unseen, laid over it letter for letter, of which only the
 * marks show. For the eye alone; others have the list.
 */
export function LiveMarks({ control, text, findings, layer }: LiveMarksProps) {
  useLayoutEffect(() => cover(control, layer.current));
  useEffect(() => {
    const follow = () => cover(control, layer.current);
    const sizes = new ResizeObserver(follow);
    sizes.observe(control);
    if (layer.current?.parentElement) sizes.observe(layer.current.parentElement);
    const stopped = new AbortController();
    for (const event of ["scroll", "keyup", "pointerup", "select"]) {
      control.addEventListener(event, follow, { signal: stopped.signal });
    }
    return () => {
      sizes.disconnect();
      stopped.abort();
    };
  }, [control, layer]);
  return (
    <div className="live-marks" aria-hidden="true" ref={layer}>
      <div data-lines={control instanceof HTMLInputElement ? "one" : undefined}>
        {findings.map((finding, index) => (
          <Mark key={`${finding.start}-${finding.rule}`} {...{ text, findings, index }} />
        ))}
      </div>
    </div>
  );
}

type MarkProps = Pick<LiveMarksProps, "text" | "findings"> & { index: number };

/** The text since the mark before, and the mark. What stands behind the last one is not needed. */
function Mark({ text, findings, index }: MarkProps) {
  const finding = findings[index];
  if (!finding) return null;
  const last = Math.max(0, ...findings.slice(0, index).map(({ end }) => end));
  const start = Math.max(last, finding.start);
  return (
    <>
      {text.slice(last, start)}
      <mark data-decision={finding.decision} data-start={finding.start}>
        {text.slice(start, Math.max(start, finding.end))}
      </mark>
    </>
  );
}

const shared = [
  "fontFamily",
  "fontSize",
  "fontStyle",
  "fontWeight",
  "fontFeatureSettings",
  "fontVariantNumeric",
  "letterSpacing",
  "wordSpacing",
  "lineHeight",
  "tabSize",
  "textIndent",
  "paddingTop",
  "paddingRight",
  "paddingBottom",
  "paddingLeft",
] as const;

/** Lays the marks over the box, where it is now and as far as it is scrolled. */
function cover(control: Control, layer: HTMLElement | null): void {
  const [frame, inner] = [layer?.parentElement, layer?.firstElementChild];
  if (!layer || !frame || !(inner instanceof HTMLElement)) return;
  const [box, around] = [control.getBoundingClientRect(), frame.getBoundingClientRect()];
  const { style } = layer;
  style.top = `${box.top - around.top + control.clientTop}px`;
  style.left = `${box.left - around.left + control.clientLeft}px`;
  style.width = `${control.clientWidth}px`;
  style.height = `${control.clientHeight}px`;
  const own = getComputedStyle(control);
  for (const name of shared) inner.style[name] = own[name];
  if (control instanceof HTMLInputElement) {
    // A browser puts the one line in the middle, whatever the line's height.
    inner.style.paddingTop = "0";
    inner.style.lineHeight = `${control.clientHeight}px`;
  }
  inner.style.translate = `${-control.scrollLeft}px ${-control.scrollTop}px`;
}
