import type { LucideIcon } from "lucide-react";

/** Something the palette can lead to. */
export type Command = {
  to: string;
  label: string;
  /** What tells it from others of the same name. */
  detail?: string | undefined;
  icon?: LucideIcon | undefined;
};

export type CommandGroup = { label: string; items: readonly Command[] };

export type CommandPaletteProps = {
  /** Answers `{ groups: CommandGroup[] }` (without icons) when the encoded words are appended. */
  searchUrl: string;
  /** Always offered, filtered here: pages and acts. */
  groups: readonly CommandGroup[];
};
