import { type Dispatch, type SetStateAction, useEffect, useRef, useState } from "react";
import type { Channel, ScreeningLanguage } from "../finding";
import { askGate, type LiveAnswer } from "../live-gate";
import { moved } from "../live-places";
import type { Control } from "./control";

/** What the gate said of a text, and the text. */
export type Seen = LiveAnswer & {
  text: string;
  /** The gate has looked at this box before. */
  isAnswered: boolean;
};

const nothing: LiveAnswer = { findings: [], isTip: false, country: "" };

/** Milliseconds without a stroke after which the gate looks. */
const pause = 60;

/** What the gate says of the text in a box, while it is written. */
export function useLive(control: Control, channel: Channel): Seen {
  const [seen, setSeen] = useState<Seen>(() => ({
    ...nothing,
    text: control.value,
    isAnswered: false,
  }));
  const changed = useRef<() => void>();
  useEffect(() => {
    const watch = new Watch(control, channel, setSeen);
    changed.current = watch.changed;
    return () => watch.stop();
  }, [control, channel]);
  useEffect(() => {
    // A page may put another text into its field without anybody typing.
    if (control.value !== seen.text) changed.current?.();
  });
  return seen;
}

/** Asks the gate after each pause, one question at a time. */
class Watch {
  readonly #control: Control;
  readonly #channel: Channel;
  readonly #tell: Dispatch<SetStateAction<Seen>>;
  readonly #stopped = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isAsking = false;

  constructor(control: Control, channel: Channel, tell: Dispatch<SetStateAction<Seen>>) {
    this.#control = control;
    this.#channel = channel;
    this.#tell = tell;
    const until = { signal: this.#stopped.signal };
    control.addEventListener("input", this.changed, until);
    // Some rules depend on the language that is chosen beside the text.
    control.form?.addEventListener("change", this.#wait, until);
    void this.#look();
  }

  readonly changed = () => {
    const text = this.#control.value;
    this.#tell((seen) => ({ ...seen, text, findings: moved(seen.findings, seen.text, text) }));
    this.#wait();
  };

  stop() {
    clearTimeout(this.#timer);
    this.#stopped.abort();
  }

  readonly #wait = () => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#look(), pause);
  };

  async #look() {
    if (this.#isAsking) return;
    const text = this.#control.value;
    this.#isAsking = true;
    const isEmpty = text.trim() === "";
    const answer = isEmpty ? nothing : await askGate(text, this.#setting());
    this.#isAsking = false;
    if (this.#stopped.signal.aborted) return;
    if (this.#control.value !== text) this.#wait();
    else
      this.#tell((seen) => ({
        ...(answer ?? nothing),
        text,
        isAnswered: isEmpty ? seen.isAnswered : answer !== null,
      }));
  }

  #setting() {
    const chosen = this.#control.form?.elements.namedItem("language");
    const lang = chosen instanceof HTMLSelectElement ? asLanguage(chosen.value) : undefined;
    return { channel: this.#channel, ...(lang === undefined ? {} : { lang }) };
  }
}

const known: readonly ScreeningLanguage[] = ["sv", "en", "no", "da", "fi"];

function asLanguage(value: string): ScreeningLanguage | undefined {
  return known.find((language) => language === value);
}
