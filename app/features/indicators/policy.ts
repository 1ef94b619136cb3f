import type { ItemSubject } from "~/features/items/item";
import { itemPolicy } from "~/features/items/policy";
import type { Rule } from "~/kernel/access";

/** What one may do with an indicator beyond what every item allows. */
export const indicatorPolicy = {
  /** Whoever takes part where it was shared says what their organisation saw. */
  observe: (actor, item) => item.kind === "indicator" && itemPolicy.comment(actor, item),
} satisfies Record<string, Rule<ItemSubject>>;
