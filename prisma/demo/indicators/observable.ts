import type { DemoObservable } from "../types";

type Written = Omit<DemoObservable, "key" | "workspace">;

/** Gives a list its home and its keys: "payments.kodkiosk-example". */
export function sharedIn(workspace: string, written: readonly Written[]): DemoObservable[] {
  return written.map((one) => ({ key: keyOf(workspace, one.value), workspace, ...one }));
}

function keyOf(workspace: string, value: string): string {
  const slug = value
    .toLowerCase()
    .replace(/[^a-z0-9åäö]+/g, "-")
    .replace(/^-|-$/g, "");
  return `${workspace}.${slug}`;
}
