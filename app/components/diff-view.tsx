import { useT } from "./translation";

/** As the `diff` package gives them, by lines. */
export type DiffPart = {
  value: string;
  added?: boolean | undefined;
  removed?: boolean | undefined;
};

/** Two texts in one: what came, what went, what stayed. Said in words too, not by colour alone. */
export function DiffView({ label, parts }: { label: string; parts: readonly DiffPart[] }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolled with the keyboard
    <section className="diff" aria-label={label} tabIndex={0}>
      {parts.map((part, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- parts have no identity but their place
        <DiffBlock key={index} {...part} />
      ))}
    </section>
  );
}

function DiffBlock({ value, added, removed }: DiffPart) {
  const t = useT();
  if (added) {
    return (
      <ins>
        <span className="visually-hidden">{t("components:diffAdded")}: </span>
        {value}
      </ins>
    );
  }
  if (removed) {
    return (
      <del>
        <span className="visually-hidden">{t("components:diffRemoved")}: </span>
        {value}
      </del>
    );
  }
  return <div>{value}</div>;
}
