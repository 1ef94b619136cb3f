import { type RefObject, useEffect, useId, useRef, useState } from "react";
import { Badge } from "~/components/badge";
import { Button } from "~/components/button";
import { useT } from "~/components/translation";
import { say } from "~/kernel/message";
import type { Channel } from "../finding";
import type { LiveFinding } from "../live";
import { placeFrom, replacement } from "../live-places";
import { apply, type Control, describe, goTo } from "./control";
import { speakFor } from "./live-fields";
import { LiveMarks } from "./live-marks";
import { type Seen, useLive } from "./use-live";
import { WhereToReport } from "./where-to-report";
import { WhyCaught } from "./why-caught";

export type { Control } from "./control";

export type LiveFindingsProps = {
  control: Control;
  channel: Channel;
  isStrict?: boolean | undefined;
};

/** What the gate finds in a box while one writes: marked in the text, and said below it with what to do. */
export function LiveFindings({ control, channel, isStrict = false }: LiveFindingsProps) {
  const seen = useLive(control, channel);
  const summary = useId();
  const layer = useRef<HTMLDivElement>(null);
  const go = (finding: LiveFinding | undefined) => {
    if (finding) goTo(control, finding, markOf(layer, finding));
  };
  const step = (to: "next" | "previous") => {
    const cursor = { start: control.selectionStart ?? 0, end: control.selectionEnd ?? 0 };
    go(placeFrom(seen.findings, cursor, to));
  };
  useKeys(control, seen.findings.length > 0, step);
  useEffect(() => describe(control, summary, seen.findings.length > 0));
  useEffect(() => () => describe(control, summary, false), [control, summary]);
  useEffect(
    () => (seen.isAnswered ? speakFor(fieldOf(control)) : undefined),
    [control, seen.isAnswered],
  );
  return (
    <>
      <LiveMarks {...{ control, layer }} text={seen.text} findings={seen.findings} />
      {seen.findings.length > 0 ? (
        <div className="live-findings">
          <Summary id={summary} count={seen.findings.length} onStep={step} />
          <List {...{ seen, control, isStrict }} onGo={go} />
        </div>
      ) : null}
      {seen.isTip ? <WhereToReport country={seen.country} isLive /> : null}
      <Announcement seen={seen} />
    </>
  );
}

/** The id of the field, which for several boxes in one is that of the group (field.tsx). */
function fieldOf(control: Control): string {
  return control.closest("fieldset[id]")?.id ?? control.id;
}

function markOf({ current }: RefObject<HTMLElement>, { start }: LiveFinding): HTMLElement | null {
  return current?.querySelector<HTMLElement>(`[data-start="${start}"]`) ?? null;
}

type Step = (to: "next" | "previous") => void;

/** F8 goes to the next finding and with Shift to the one before, as in editors. */
function useKeys(control: Control, isOn: boolean, step: Step) {
  useEffect(() => {
    if (!isOn) return undefined;
    const stopped = new AbortController();
    const press = (event: Event) => {
      if (!(event instanceof KeyboardEvent) || event.key !== "F8") return;
      event.preventDefault();
      step(event.shiftKey ? "previous" : "next");
    };
    control.addEventListener("keydown", press, { signal: stopped.signal });
    return () => stopped.abort();
  }, [control, isOn, step]);
}

type SummaryProps = { id: string; count: number; onStep: Step };

function Summary({ id, count, onStep }: SummaryProps) {
  const t = useT();
  return (
    <div className="live-summary">
      <p id={id}>
        <b>{t("screening:live.found", { count })}</b>{" "}
        <span className="live-keys">{t("screening:live.keys")}</span>
      </p>
      {count > 1 ? (
        <div className="cluster">
          <Button variant="link" onClick={() => onStep("previous")}>
            {t("screening:live.previous")}
          </Button>
          <Button variant="link" onClick={() => onStep("next")}>
            {t("screening:live.next")}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

/** More than these are shown when asked for: a pasted list would push the form out of sight. */
const shownAtOnce = 3;

type ListProps = {
  seen: Seen;
  control: Control;
  isStrict: boolean;
  onGo: (finding: LiveFinding) => void;
};

function List({ seen, control, isStrict, onGo }: ListProps) {
  const t = useT();
  const [isWhole, setWhole] = useState(false);
  const { findings, text } = seen;
  const shown = isWhole ? findings : findings.slice(0, shownAtOnce);
  return (
    <>
      <ol aria-label={t("screening:live.list")}>
        {shown.map((finding) => (
          <li key={`${finding.start}-${finding.rule}`}>
            <Explained {...{ finding, text, isStrict }} />
            <Acts {...{ finding, text, control }} onGo={() => onGo(finding)} />
          </li>
        ))}
      </ol>
      {shown.length < findings.length ? (
        <Button variant="link" onClick={() => setWhole(true)}>
          {t("screening:live.all", { count: findings.length })}
        </Button>
      ) : null}
    </>
  );
}

type ExplainedProps = { finding: LiveFinding; text: string; isStrict: boolean };

function Explained({ finding, text, isStrict }: ExplainedProps) {
  const t = useT();
  const isBlocked = finding.decision === "block";
  const meaning = isBlocked ? "blocked" : isStrict ? "rewrite" : "held";
  return (
    <>
      <p className="cluster">
        <b>{t(`screening:type.${finding.type}`)}</b>
        <span className="live-excerpt" translate="no" data-decision={finding.decision}>
          {excerpt(text, finding)}
        </span>
        <Badge tone={isBlocked ? "danger" : "warning"}>{t(`screening:live.${meaning}`)}</Badge>
      </p>
      <p>
        {say(t, finding.reason)} <b>{t("screening:live.instead")}</b> {say(t, finding.suggestion)}
      </p>
    </>
  );
}

/** Enough to know it again. */
const longestExcerpt = 60;

function excerpt(text: string, { start, end }: LiveFinding): string {
  const found = text.slice(start, end).replaceAll(/\s+/g, " ");
  return found.length > longestExcerpt ? `${found.slice(0, longestExcerpt)}…` : found;
}

type ActsProps = { finding: LiveFinding; text: string; control: Control; onGo: () => void };

/** Each button names its finding, for those who hear one button after the other. */
function Acts({ finding, text, control, onGo }: ActsProps) {
  const t = useT();
  const what = excerpt(text, finding);
  const put = (insert: string) => () => {
    // The text may have changed since the gate looked.
    if (control.value === text) apply(control, replacement(text, finding, insert));
  };
  const placeholder = t("screening:placeholder.removed");
  return (
    <div className="cluster">
      {fixesOf(finding, placeholder).map((insert) => (
        <Button key={insert} size="small" onClick={put(insert)}>
          {insert === ""
            ? t("screening:live.remove")
            : t("screening:live.replace", { value: insert })}
          <span className="visually-hidden"> ({what})</span>
        </Button>
      ))}
      <Button variant="link" onClick={onGo}>
        {t("screening:live.goTo")}
        <span className="visually-hidden"> ({what})</span>
      </Button>
      <WhyCaught type={finding.type} />
    </div>
  );
}

/** What one click may put there: what mends it, or, where it can only go, nothing or a word for it. */
function fixesOf({ fix }: LiveFinding, placeholder: string): string[] {
  if (fix === null) return [];
  return fix === "" ? ["", placeholder] : [fix];
}

/** Says how many there are when that changes, once the typing pauses. */
function Announcement({ seen }: { seen: Seen }) {
  const t = useT();
  const count = seen.findings.length;
  const words = [
    count > 0 ? t("screening:live.found", { count }) : "",
    seen.isTip ? t("screening:tip.title") : "",
  ]
    .filter(Boolean)
    .join(". ");
  const [spoken, setSpoken] = useState("");
  useEffect(() => {
    const said = words || (spoken === "" ? "" : t("screening:live.none"));
    const timer = setTimeout(() => setSpoken(said), 1000);
    return () => clearTimeout(timer);
  }, [words, spoken, t]);
  return <output className="visually-hidden">{spoken}</output>;
}
