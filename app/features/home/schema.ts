import { z } from "zod";

export const markAllSeenSchema = z.object({
  seenAt: z.iso.datetime({ error: "errors:formExpired" }).transform((text) => new Date(text)),
});
