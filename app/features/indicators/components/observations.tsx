import { useFetcher } from "@remix-run/react";
import { SubmitButton } from "~/components/button";
import { Section } from "~/components/page";
import { type Column, Table } from "~/components/table";
import { useT } from "~/components/translation";
import type { Translate } from "~/kernel/i18n";
import {
  type ObservationKind,
  observationKinds,
  type OwnObservation,
  quarterName,
  sentObservation,
} from "../observation";
import { ObservationFields } from "./observation-fields";

type Total = { quarter: string; kind: ObservationKind; organisations: number };

type ObservationsProps = {
  itemId: string;
  /** The first day of the current quarter. */
  quarter: string;
  totals: readonly Total[];
  /** The reader's own organisation's. */
  own: readonly OwnObservation[];
  organisation: string;
  mayObserve: boolean;
};

/** Totals by quarter, and what the reader's own organisation says of this one, from the click on. */
export function Observations({ totals, quarter, organisation, ...props }: ObservationsProps) {
  const t = useT();
  const fetcher = useFetcher();
  const own = withSent(props.own, quarter, fetcher.formData);
  const current = own.find((one) => one.quarter === quarter);
  const quarters = [...new Set([...own, ...totals].map((one) => one.quarter))];
  return (
    <Section
      title={t("indicators:observations.title")}
      lead={t("indicators:observations.lead")}
      id="observations"
    >
      <div className="stack">
        {quarters.length === 0 ? (
          <p className="muted">{t("indicators:observations.nobody")}</p>
        ) : (
          <Table
            caption={t("indicators:observations.caption")}
            captionHidden
            columns={columnsFor(t, totals, own)}
            rows={quarters.toSorted().toReversed()}
            rowKey={(one) => one}
          />
        )}
        {props.mayObserve ? (
          <details className="folded">
            <summary className="button">
              {t(`indicators:observations.${current ? "change" : "add"}`)}
            </summary>
            <fetcher.Form
              method="post"
              action={`/indicators/${props.itemId}/observation`}
              className="form observing"
              noValidate
            >
              <ObservationFields {...{ quarter, current, organisation }} answer={fetcher.data}>
                <SubmitButton busy={fetcher.state !== "idle"}>
                  {t("indicators:observations.save")}
                </SubmitButton>
              </ObservationFields>
            </fetcher.Form>
          </details>
        ) : null}
      </div>
    </Section>
  );
}

/** What is being sent counts already; a refusal takes it back. */
function withSent(
  own: readonly OwnObservation[],
  quarter: string,
  sent: FormData | undefined,
): readonly OwnObservation[] {
  const said = sent && sentObservation(sent);
  if (!said) return own;
  return [{ quarter, ...said }, ...own.filter((one) => one.quarter !== quarter)];
}

function columnsFor(
  t: Translate,
  totals: readonly Total[],
  own: readonly OwnObservation[],
): Column<string>[] {
  return [
    {
      key: "quarter",
      header: t("indicators:observations.quarter"),
      kind: "primary",
      cell: quarterName,
    },
    ...observationKinds.map((kind) => ({
      key: kind,
      header: t(`indicators:observations.${kind}`),
      cell: (quarter: string) => {
        const total = totals.find((one) => one.quarter === quarter && one.kind === kind);
        return total
          ? t("indicators:observations.organisations", { count: total.organisations })
          : t("indicators:observations.few");
      },
    })),
    {
      key: "own",
      header: t("indicators:observations.own"),
      cell: (quarter) =>
        ownInWords(
          t,
          own.find((one) => one.quarter === quarter),
        ),
    },
  ];
}

function ownInWords(t: Translate, own: OwnObservation | undefined): string {
  if (!own) return "–";
  const kind = t(`indicators:observations.${own.kind}`);
  return own.band ? `${kind}, ${t(`indicators:observations.band_${own.band}`)}` : kind;
}
