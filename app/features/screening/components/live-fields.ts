import { useSyncExternalStore } from "react";

/** Ids of the fields of this page about which the gate in the browser has said something. */
const fields = new Map<string, number>();
const listeners = new Set<() => void>();

/** From now on the gate in the browser speaks for this field; the answer stops it. */
export function speakFor(id: string): () => void {
  fields.set(id, (fields.get(id) ?? 0) + 1);
  tell();
  return () => {
    const left = (fields.get(id) ?? 1) - 1;
    if (left > 0) fields.set(id, left);
    else fields.delete(id);
    tell();
  };
}

/** Whether the field itself says what is found in it: what the server said before is old then. */
export function useSpeaksItself(id: string): boolean {
  return useSyncExternalStore(
    subscribe,
    () => fields.has(id),
    () => false,
  );
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell() {
  for (const listener of listeners) listener();
}
