import { z } from "zod";
import { formKey, id, listOf, prose } from "~/kernel/fields";
import { labels } from "~/kernel/label";
import { longestComment, longestReport } from "./item";

export const commentSchema = z.object({ formKey, body: prose({ max: longestComment }) });
export type NewComment = z.infer<typeof commentSchema>;

export const reportSchema = z.object({
  formKey,
  statement: prose({ min: 10, max: longestReport }),
});
export type NewReport = z.infer<typeof reportSchema>;

export const tighteningSchema = z.object({
  /** The label the person had before them. */
  from: z.enum(labels),
  label: z.enum(labels),
  /** RED: who goes on reading. */
  personIds: listOf(id),
});
export type Tightening = z.infer<typeof tighteningSchema>;

/** A form that only asks whether it is meant. */
export const nothingSchema = z.object({});

/** What every form for sharing asks about label and audience (the shared part of new items). */
export const sharingFields = {
  workspaceId: id,
  label: z.enum(labels),
  personIds: listOf(id),
  organisationIds: listOf(id),
  /** Asked only where an authority is in the audience; `mustChooseWithholding`. */
  withheldFromAuthorities: z.enum(["yes", "no"]).optional(),
};
