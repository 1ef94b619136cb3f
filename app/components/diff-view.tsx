import { useT } from "./translation";

/** As `diffLines` of the `diff` package gives them. */
export type DiffPart = {
  value: string;
  added?: boolean | undefined;
  removed?: boolean | undefined;
};

/** Two texts in one: what came, what went, what stayed. Said by signs and words, not by colour alone. */
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
  const lines = value.replace(/\n$/, "").split("\n");
  if (!added && !removed) return <Unchanged lines={lines} />;
  const Block = added ? "ins" : "del";
  return (
    <Block>
      <span className="visually-hidden">
        {added ? t("components:diffAdded") : t("components:diffRemoved")}:{" "}
      </span>
      <Lines lines={lines} />
    </Block>
  );
}

/** Lines kept in sight on each side of a change. */
const context = 3;

function Unchanged({ lines }: { lines: string[] }) {
  const t = useT();
  const folded = lines.slice(context, -context);
  if (folded.length <= context) {
    return (
      <div>
        <Lines lines={lines} />
      </div>
    );
  }
  return (
    <div>
      <Lines lines={lines.slice(0, context)} />
      <details>
        <summary>{t("components:diffSame", { count: folded.length })}</summary>
        <Lines lines={folded} />
      </details>
      <Lines lines={lines.slice(-context)} />
    </div>
  );
}

function Lines({ lines }: { lines: string[] }) {
  return lines.map((line, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- lines have no identity but their place
    <span key={index}>{line}</span>
  ));
}
