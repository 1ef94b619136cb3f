import type { ReactNode } from "react";
import { RadioGroup } from "~/components/choice-fields";
import { ErrorSummary, FormActions } from "~/components/form";
import { useReply } from "~/components/form-reply";
import { SelectField } from "~/components/text-field";
import { useT } from "~/components/translation";
import { bands, observationKinds, type OwnObservation, quarterName } from "../observation";

type ObservationFieldsProps = {
  quarter: string;
  organisation: string;
  /** What the organisation said before. */
  current: OwnObservation | undefined;
  answer: unknown;
  /** The button. */
  children: ReactNode;
};

/** What an organisation saw in a quarter; how often is asked where it was seen. */
export function ObservationFields({ quarter, organisation, ...props }: ObservationFieldsProps) {
  const t = useT();
  const reply = useReply(props.answer);
  return (
    <>
      <ErrorSummary errors={reply.errors} />
      <RadioGroup
        name="kind"
        legend={t("indicators:observations.form", { organisation, quarter: quarterName(quarter) })}
        error={reply.errors["kind"]}
        defaultValue={reply.value("kind", props.current?.kind ?? "seen")}
        options={observationKinds.map((value) => ({
          value,
          label: t(`indicators:observations.kind_${value}`),
          explanation: t(`indicators:observations.kind_${value}Hint`),
        }))}
      />
      <div data-for="seen">
        <SelectField
          name="band"
          label={t("indicators:observations.band")}
          error={reply.errors["band"]}
          defaultValue={reply.value("band", props.current?.band ?? "")}
          options={bands.map((value) => ({
            value,
            label: t(`indicators:observations.band_${value}`),
          }))}
        />
      </div>
      <FormActions>{props.children}</FormActions>
    </>
  );
}
