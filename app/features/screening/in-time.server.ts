import { createContext, Script } from "node:vm";
import { screen, type ScreeningOptions, type ScreeningResult, unread } from "./screen";

/** Milliseconds; the longest text takes a fifth of it on a slow machine. */
const longest = 10_000;

// The engine stops what it runs for somebody, in the middle of a pattern too.
const room = createContext({ work: () => {} });
const call = new Script("work()");

/** `screen`, which is stopped when it takes too long: what has not been read by then is for a human. */
export function screenInTime(
  text: string,
  options: ScreeningOptions,
  atMost = longest,
): ScreeningResult {
  let result: ScreeningResult | undefined;
  room["work"] = () => {
    result = screen(text, options);
  };
  try {
    call.runInContext(room, { timeout: atMost });
  } catch {
    return unread(text);
  }
  return result ?? unread(text);
}
