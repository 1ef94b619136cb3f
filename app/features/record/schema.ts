import { z } from "zod";
import { acts } from "./acts";

const day = z.iso.date().optional().catch(undefined);
const one = z.uuid().optional().catch(undefined);

/** What the address of the page asks for; what it says wrongly is not asked for. */
export const recordFilters = z.object({
  act: z.enum(acts).optional().catch(undefined),
  organisation: one,
  workspace: one,
  from: day,
  to: day,
  /** Entries before this one: the next page. */
  before: z.coerce.number().int().positive().optional().catch(undefined),
});

export type RecordFilters = z.infer<typeof recordFilters>;
