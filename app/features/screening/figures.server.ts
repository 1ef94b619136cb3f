import { abilities } from "~/kernel/access";
import type { Actor } from "~/kernel/actor";
import { notFound } from "~/kernel/errors";
import { asReader, type Tx } from "~/platform/db.server";
import type { Period } from "./figures";
import { gatePolicy } from "./settings-policy";
import { tipsByMonth } from "./tips.server";

/** Of one rule, or of all texts together: how many were held, and what officers said of them. */
export type Figures = {
  held: number;
  /** Went back to the author or was refused: the rule was right. */
  upheld: number;
  /** Two people let it pass: the rule was overturned. */
  released: number;
  undecided: number;
  /** Taken back by its author before anybody decided. */
  withdrawn: number;
};

export type RuleFigures = Figures & { type: string; rule: string };

/** How often each rule was right in the last days, the busiest first. Numbers, no texts. */
export function getFigures(actor: Actor, days: Period) {
  return asReader(actor, async (tx) => {
    if (!gatePolicy.readFigures(actor)) throw notFound();
    const { rules, total } = await figuresOf(tx, days);
    return { rules, total, tips: await tipsByMonth(tx), can: abilities(gatePolicy, actor, null) };
  });
}

type Row = Figures & { type: string | null; rule: string | null };

async function figuresOf(tx: Tx, days: Period): Promise<{ rules: RuleFigures[]; total: Figures }> {
  const rows = await tx.$queryRaw<Row[]>`
    select * from sec.gate_figures(now() - make_interval(days => ${days}::integer)) order by held desc, type, rule`;
  const total = rows.find(({ type }) => type === null) ?? none;
  return { rules: rows.filter(isOfRule), total };
}

function isOfRule(row: Row): row is RuleFigures {
  return row.type !== null && row.rule !== null;
}

const none: Figures = { held: 0, upheld: 0, released: 0, undecided: 0, withdrawn: 0 };
