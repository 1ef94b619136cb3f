import { z } from "zod";
import { formKey, id, optionalDay, prose, version } from "~/kernel/fields";
import { message } from "~/kernel/message";
import { allRoles } from "./workspace";
import { reasonLimit } from "./workspace";

const role = z.enum(allRoles, { error: "errors:notAChoice" });
// Named as the columns they end up in: the gate keeps its evidence by column.
const decisionReason = prose({ max: reasonLimit, min: 0 }).optional().default("");

export const addMemberSchema = z.object({
  formKey,
  personId: id,
  role,
  endsOn: optionalDay,
});

const roleChange = z.object({ intent: z.literal("change"), role, endsOn: optionalDay });
const removal = z.object({ intent: z.literal("remove"), end_reason: prose({ max: reasonLimit }) });

/** What a chair does with someone's role. */
export const memberSchema = z.discriminatedUnion("intent", [roleChange, removal], {
  error: "errors:notUnderstood",
});

export const leaveSchema = z.object({});

/** Where admission is open nobody asks for a reason. */
export const joinSchema = z.object({ formKey, reason: prose({ max: reasonLimit, min: 0 }) });

export const decideJoinSchema = z
  .object({
    version,
    decision: z.enum(["granted", "declined"], { error: "errors:notAChoice" }),
    role: z.enum(["contributor", "reader", "guest"], { error: "errors:notAChoice" }),
    endsOn: optionalDay,
    decision_reason: decisionReason,
  })
  .refine((input) => input.decision === "granted" || input.decision_reason !== "", {
    path: ["decision_reason"],
    error: "workspaces:errors.declineNeedsReason",
  });

export const withdrawJoinSchema = z.object({ version });

export const recertifySchema = z
  .object({
    version,
    decision: z.enum(["kept", "changed", "revoked"], { error: "errors:notAChoice" }),
    role: z
      .enum([...allRoles, ""])
      .optional()
      .default(""),
    end_reason: decisionReason,
  })
  .refine((input) => input.decision !== "changed" || input.role !== "", {
    path: ["role"],
    error: "errors:notAChoice",
  })
  .refine((input) => input.decision !== "revoked" || input.end_reason !== "", {
    path: ["end_reason"],
    error: message("workspaces:errors.revokeNeedsReason"),
  });
