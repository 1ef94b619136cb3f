import { log } from "~/platform/log.server";

/** Logs what nobody expected under the number the person is shown. */
export function reportError(error: unknown, requestId: string): void {
  log.error({ requestId, err: error instanceof Error ? error : new Error(String(error)) });
}
