import { z } from "zod";
import { prose, version } from "~/kernel/fields";
import { holdDecisions, longestReason, reasonCodes, reportDecisions } from "./decisions";

const reason = prose({ min: 10, max: longestReason });

export const claimSchema = z.object({ version, reason });

export const decisionSchema = z.object({
  version,
  decision: z.enum([...holdDecisions, ...reportDecisions], { error: "moderation:error.decision" }),
  reasonCode: z.enum(reasonCodes, { error: "moderation:error.reasonCode" }),
  reason,
});
