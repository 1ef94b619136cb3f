import { z } from "zod";
import { id, listOf } from "~/kernel/fields";

/** What is to happen with mails that did not arrive. */
export const settleMailsSchema = z.object({
  intent: z.enum(["again", "let_go"]),
  mail: listOf(id).refine((mails) => mails.length > 0, { error: "notifications:lost.choose" }),
});
