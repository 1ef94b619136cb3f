import { z } from "zod";
import { prose, version } from "~/kernel/fields";

export const longestReason = 1_000;

export const claimSchema = z.object({ version, reason: prose({ min: 10, max: longestReason }) });

export const holdDecisions = ["release", "return", "refuse"] as const;
export const reportDecisions = ["no_action", "hide"] as const;
export const reasonCodes = [
  "no_person",
  "personal_data",
  "wrong_channel",
  "unclear",
  "other",
] as const;

export type HoldDecision = (typeof holdDecisions)[number];
export type ReportDecision = (typeof reportDecisions)[number];

export const decisionSchema = z.object({
  version,
  decision: z.enum([...holdDecisions, ...reportDecisions], { error: "moderation:error.decision" }),
  reasonCode: z.enum(reasonCodes, { error: "moderation:error.reasonCode" }),
  reason: prose({ min: 10, max: longestReason }),
});

export const suspensionSchema = z.object({
  version,
  reason: prose({ min: 10, max: longestReason }),
});
