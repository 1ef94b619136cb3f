import { randomUUID } from "node:crypto";
import { sharingSchema, type NewIndicator } from "~/features/indicators/schema";
import { shareIndicator } from "~/features/indicators/share-indicator.server";
import type { Actor } from "~/kernel/actor";

/** The fields of the form for a new indicator, as a browser sends them. */
export function typedIndicator(workspaceId: string, changes: Record<string, unknown> = {}) {
  return {
    formKey: randomUUID(),
    workspaceId,
    type: "domain",
    value: `shop-${randomUUID().slice(0, 8)}.example`,
    title: "",
    description: "Sells access to a collection through resellers.",
    label: "AMBER",
    confidence: "70",
    validUntil: "",
    language: "en",
    ...changes,
  };
}

export const typedRedFlag = {
  type: "red_flag",
  value: undefined,
  title: "Small fixed amounts to several file hosts",
  phase: "access",
  narrative: "Buyers take the smallest package at several hosts in one week.",
  flagField: ["distinct file hosts paid", "", "amount"],
  flagOperator: ["at_least", "is", "between"],
  flagBand: ["3 in 7 days", "", "8 and 20 EUR"],
  falsePositives: "Photographers who move large files.",
  suggestedAction: "Review the account by hand.",
  audience: ["bank", "payment_service"],
};

export function parsedIndicator(workspaceId: string, changes = {}): NewIndicator {
  return sharingSchema.parse(typedIndicator(workspaceId, changes));
}

/** Shares one and gives its id. */
export async function shared(actor: Actor, workspaceId: string, changes = {}): Promise<string> {
  const { id } = await shareIndicator(actor, parsedIndicator(workspaceId, changes));
  return id;
}
