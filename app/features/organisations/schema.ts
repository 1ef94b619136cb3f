import { z } from "zod";
import { prose, version } from "~/kernel/fields";

export const suspensionSchema = z.object({
  version,
  intent: z.enum(["suspend", "restore"]),
  reason: prose({ min: 10, max: 1_000 }),
});

export const unlockSchema = suspensionSchema.omit({ intent: true });
