import type { ReactNode } from "react";
import { Time } from "./time";

export type TimelineEntry = {
  key: string;
  at: string | Date;
  /** The act in words, with who did it. */
  what: ReactNode;
  /** Reason, note or comment. */
  detail?: ReactNode;
};

/** What has happened, in the order given. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <ol className="timeline">
      {entries.map(({ key, at, what, detail }) => (
        <li key={key} className="timeline-entry">
          <div>{what}</div>
          <div className="timeline-meta">
            <Time at={at} />
          </div>
          {detail ? <div className="timeline-detail">{detail}</div> : null}
        </li>
      ))}
    </ol>
  );
}
