import type { ScreeningOptions } from "./finding";
import { look, type LiveResult } from "./live";

/** A text to look at; the number comes back with the answer. */
export type Question = { id: number; text: string; options: ScreeningOptions };
export type Answer = LiveResult & { id: number };

// Beside the page, so that however long a text is, typing goes on.
addEventListener("message", ({ data }: MessageEvent<Question>) => {
  const answer: Answer = { id: data.id, ...look(data.text, data.options) };
  postMessage(answer);
});
