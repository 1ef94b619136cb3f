import type { ReactNode } from "react";

export type Fact = { term: string; description: ReactNode };

type DescriptionListProps = {
  /** What is not known may be left out in place: `end ? { term, description } : null`. */
  facts: readonly (Fact | null | undefined | false)[];
  layout?: "columns" | "stacked" | undefined;
};

/** Facts about one thing, each with its name. */
export function DescriptionList({ facts, layout = "columns" }: DescriptionListProps) {
  return (
    <dl className="facts" data-layout={layout}>
      {facts.map((fact) => (fact ? <FactPair key={fact.term} {...fact} /> : null))}
    </dl>
  );
}

function FactPair({ term, description }: Fact) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{description}</dd>
    </>
  );
}
