import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

/** What a colour means, everywhere. Words always say it too. */
export type Tone = "neutral" | "accent" | "info" | "success" | "warning" | "danger";

type BadgeProps = { tone?: Tone | undefined; icon?: LucideIcon | undefined; children: ReactNode };

/** A state or a kind, in one or two words. */
export function Badge({ tone = "neutral", icon: Icon, children }: BadgeProps) {
  return (
    <span className="badge" data-tone={tone}>
      {Icon ? <Icon aria-hidden /> : null}
      {children}
    </span>
  );
}

/** How many things wait somewhere. Shows nothing for none. */
export function Count({ value, label }: { value: number; label: string }) {
  if (value === 0) return null;
  return (
    <span className="count">
      <span aria-hidden="true">{value > 99 ? "99+" : value}</span>
      <span className="visually-hidden">{label}</span>
    </span>
  );
}
