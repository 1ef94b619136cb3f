import {
  type ComponentType,
  type ReactNode,
  useCallback,
  useEffect,
  useRef,
  useState,
} from "react";
import type { Channel } from "../finding";
import type { Control, LiveFindingsProps } from "./live-findings";

type ScreenedProps = {
  /** Where the text will stand, as the server's gate is told. */
  channel?: Channel | undefined;
  /** Nobody holds such a text for review: what the gate doubts must be rewritten. */
  isStrict?: boolean | undefined;
  /** Says nothing, because the field itself says what is wrong. */
  isQuiet?: boolean | undefined;
  /** One field, or several that make one. */
  children: ReactNode;
};

/**
 * A field whose text the gate reads while it is written. The gate comes with the first visit to such a
 * field, so that pages on which nobody writes carry nothing of it. Without JavaScript it answers on saving.
 */
export function Screened({ channel = "note", isStrict, isQuiet = false, children }: ScreenedProps) {
  const box = useRef<HTMLDivElement>(null);
  const [controls, setControls] = useState<readonly Control[]>([]);
  const Live = useLiveFindings(controls.length > 0);
  const visit = useCallback((target: EventTarget | null) => {
    if (!isWritten(target)) return;
    setControls((before) => (before.includes(target) ? before : [...before, target]));
  }, []);
  useEffect(() => {
    // Somebody was faster than the script.
    if (box.current?.contains(document.activeElement)) visit(document.activeElement);
  }, [visit]);
  return (
    <div className="screened" ref={box} onFocus={(event) => visit(event.target)}>
      {children}
      {Live && !isQuiet
        ? controls.map((control, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- they only ever become more
            <Live key={index} {...{ control, channel, isStrict }} />
          ))
        : null}
    </div>
  );
}

function useLiveFindings(isNeeded: boolean): ComponentType<LiveFindingsProps> | null {
  const [Live, setLive] = useState<ComponentType<LiveFindingsProps> | null>(null);
  useEffect(() => {
    if (!isNeeded) return;
    import("./live-findings").then(
      ({ LiveFindings }) => setLive(() => LiveFindings),
      // Not to be had: the server decides anyway.
      () => undefined,
    );
  }, [isNeeded]);
  return Live;
}

function isWritten(target: EventTarget | null): target is Control {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && target.type === "text";
}
