import type { DemoFlag, DemoRedFlag, DemoTypology } from "../types";

type Written = Omit<DemoRedFlag, "type" | "workspace" | "typology"> &
  Omit<DemoTypology, "flags"> & {
    workspace?: string;
    flags: readonly (readonly [field: string, operator: DemoFlag["operator"], band: string])[];
  };

/** Lets a red flag be written flat, with its conditions as rows. Home is the typologies group. */
export function redFlag(written: Written): DemoRedFlag {
  const { phase, narrative, flags, falsePositives, suggestedAction, audience, ...shared } = written;
  return {
    workspace: "typologies",
    ...shared,
    type: "red_flag",
    typology: {
      phase,
      narrative,
      flags: flags.map(([field, operator, band]) => ({ field, operator, band })),
      falsePositives,
      suggestedAction,
      audience,
    },
  };
}
