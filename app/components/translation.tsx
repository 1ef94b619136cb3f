import { createContext, type ReactNode, useContext } from "react";
import type { Language, Translate } from "~/kernel/i18n";

type Speech = { language: Language; t: Translate };

const SpeechContext = createContext<Speech | null>(null);

/** Gives everything below it one language. The root sets it; a page never does. */
export function Speaking({ speech, children }: { speech: Speech; children: ReactNode }) {
  return <SpeechContext.Provider value={speech}>{children}</SpeechContext.Provider>;
}

/** The language of this page and its translate function. */
export function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (!speech) throw new Error("Nothing above this component says which language is spoken.");
  return speech;
}

export function useT(): Translate {
  return useSpeech().t;
}
