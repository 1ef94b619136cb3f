import { data } from "@remix-run/node";
import { z } from "zod";

/** The id in the address. A malformed one is simply not found. */
export function idFrom(params: Readonly<Record<string, string | undefined>>, name: string): string {
  const parsed = z.uuid().safeParse(params[name]);
  if (!parsed.success) throw data("errors:notFound", { status: 404 });
  return parsed.data;
}
