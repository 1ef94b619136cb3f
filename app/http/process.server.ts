import { closeDatabase, pingDatabase } from "~/platform/db.server";

/** Lets go of what this process holds; called once, after the last request was answered. */
export function shutdown(): Promise<void> {
  return closeDatabase();
}

/** Rejects when the portal cannot serve: the database does not answer. */
export function checkReadiness(): Promise<void> {
  return pingDatabase();
}
