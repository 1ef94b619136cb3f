import type { ReactNode } from "react";
import { ButtonLink } from "./button";
import { useT } from "./translation";

type PagerProps = {
  /** Addresses; none where the list begins or ends. */
  previous?: string | null | undefined;
  next?: string | null | undefined;
  /** What part of the list this is. */
  children?: ReactNode;
};

/** To the neighbouring pages of a list that is read in order (keyset), without page numbers. */
export function Pager({ previous, next, children }: PagerProps) {
  const t = useT();
  if (!previous && !next && !children) return null;
  return (
    <nav className="pager" aria-label={t("components:pages")}>
      {children ? <p>{children}</p> : null}
      {previous ? <ButtonLink to={previous}>{t("components:previous")}</ButtonLink> : null}
      {next ? <ButtonLink to={next}>{t("components:next")}</ButtonLink> : null}
    </nav>
  );
}
