import { Notice } from "~/components/notice";
import { momentInWords } from "~/components/time";
import { useT } from "~/components/translation";
import type { ReactNode } from "react";
import type { ItemRevision, Opening } from "../surroundings.server";
import { AnsweredNotice } from "./answered-notice";
import type { ShownItem } from "./item-head";

type StateNoticeProps = {
  item: Pick<ShownItem, "state">;
  /** Newest first. */
  revisions: readonly Pick<ItemRevision, "id" | "state">[];
  answers: Readonly<Record<string, string>>;
  /** What the gate marked in the author's own text (`GateFindings`); shown while it is held or returned. */
  children?: ReactNode;
};

/** What everyone who sees something unusual must know: held, returned, hidden, withdrawn, a pending change. */
export function StateNotice({ item, revisions, answers, children }: StateNoticeProps) {
  const t = useT();
  const newest = revisions[0];
  const notice = noticeFor(item.state, newest?.state);
  if (!notice) return null;
  const answer = newest ? answers[newest.id] : undefined;
  return (
    <AnsweredNotice
      isRefused={notice === "refused"}
      title={t(`items:notice.${notice}.title`)}
      text={t(`items:notice.${notice}.text`)}
      answer={answer}
    >
      {children}
    </AnsweredNotice>
  );
}

function noticeFor(state: ShownItem["state"], newest: ItemRevision["state"] | undefined) {
  if (state !== "published") return state;
  if (newest === "held") return "changeHeld";
  if (newest === "returned") return "changeReturned";
  return null;
}

/** Tells originator and chairs that the secretariat opened it, by whom and why (domain.md section 1). */
export function OpeningsNotice({ openings }: { openings: readonly Opening[] }) {
  const t = useT();
  if (openings.length === 0) return null;
  return (
    <Notice tone="info" title={t("items:notice.opened.title")}>
      <ul className="stack">
        {openings.map(({ openedAt, officer, reason }) => (
          <li key={openedAt}>
            {t("items:notice.opened.entry", {
              officer,
              at: momentInWords({
                dateTime: openedAt,
                precision: "minute",
                zone: "Europe/Stockholm",
                t,
              }),
            })}{" "}
            {reason}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
