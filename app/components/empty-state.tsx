import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

type EmptyStateProps = {
  icon?: LucideIcon | undefined;
  title: string;
  /** What will be here, and how it comes here. */
  children?: ReactNode;
  action?: ReactNode;
};

/** Stands where a list has nothing to show, and teaches what belongs there. */
export function EmptyState({ icon: Icon, title, children, action }: EmptyStateProps) {
  return (
    <div className="empty">
      {Icon ? <Icon aria-hidden /> : null}
      {/* No heading: it stands in for a list at any depth of a page. */}
      <p className="empty-title">{title}</p>
      {typeof children === "string" ? <p>{children}</p> : children}
      {action ? <div className="empty-action">{action}</div> : null}
    </div>
  );
}
