import { CheckboxGroup, RadioGroup } from "~/components/choice-fields";
import { type FieldError, fieldId, FieldNotes } from "~/components/field";
import type { ShownReply } from "~/components/form-reply";
import { TextAreaField } from "~/components/text-area-field";
import { useT } from "~/components/translation";
import { Screened } from "~/features/screening/components/screened";
import {
  type Flag,
  flagAudiences,
  flagRows,
  longestText,
  operators,
  phases,
  type RedFlagContent,
} from "../content";

type RedFlagFieldsProps = { reply: ShownReply; content?: RedFlagContent | undefined };

/** The pattern: phase, narrative, conditions, known false positives, what to do, and who can look for it. */
export function RedFlagFields({ reply, content }: RedFlagFieldsProps) {
  const t = useT();
  return (
    <>
      <RadioGroup
        name="phase"
        legend={t("indicators:field.phase")}
        error={reply.errors["phase"]}
        options={phases.map((value) => ({ value, label: t(`indicators:phase.${value}`) }))}
        defaultValue={reply.value("phase", content?.phase)}
      />
      <Prose name="narrative" reply={reply} content={content} />
      <Screened channel="indicator">
        <FlagRows reply={reply} content={content} />
      </Screened>
      <Prose name="falsePositives" reply={reply} content={content} />
      <Prose name="suggestedAction" reply={reply} content={content} />
      <CheckboxGroup
        name="audience"
        legend={t("indicators:field.audience")}
        error={reply.errors["audience"]}
        options={flagAudiences.map((value) => ({
          value,
          label: t(`indicators:audience.${value}`),
        }))}
        defaultValues={reply.values("audience", content?.audience)}
      />
    </>
  );
}

type ProseProps = RedFlagFieldsProps & {
  name: "narrative" | "falsePositives" | "suggestedAction";
};

function Prose({ name, reply, content }: ProseProps) {
  const t = useT();
  return (
    <Screened channel="indicator">
      <TextAreaField
        name={name}
        label={t(`indicators:field.${name}`)}
        hint={name === "narrative" ? t("indicators:field.narrativeHint") : undefined}
        optional={name !== "narrative"}
        error={reply.errors[name]}
        defaultValue={reply.value(name, content?.[name])}
        limit={longestText}
      />
    </Screened>
  );
}

/** Rows of field, comparison and level: always the same number, so that they work without JavaScript. */
function FlagRows({ reply, content }: RedFlagFieldsProps) {
  const t = useT();
  const error: FieldError = ["flags", "flagField", "flagOperator", "flagBand"]
    .map((name) => reply.errors[name])
    .find(Boolean);
  return (
    <fieldset
      className="field"
      data-name="flags"
      data-invalid={error ? "" : undefined}
      // The summary of errors leads here, or to the first field of the kind that is wrong.
      id={fieldId("flags")}
      tabIndex={-1}
    >
      <legend>{t("indicators:field.flags")}</legend>
      <FieldNotes name="flags" label="" hint={t("indicators:field.flagsHint")} error={error} />
      <div className="flag-rows">
        {rowsFrom(reply, content?.flags ?? []).map((row) => (
          <FlagRow key={row.index} {...row} />
        ))}
      </div>
    </fieldset>
  );
}

function rowsFrom(reply: ShownReply, flags: readonly Flag[]) {
  const fields = reply.values(
    "flagField",
    flags.map(({ field }) => field),
  );
  const chosen = reply.values(
    "flagOperator",
    flags.map(({ operator }) => operator),
  );
  const bands = reply.values(
    "flagBand",
    flags.map(({ band }) => band),
  );
  return Array.from({ length: flagRows }, (_, index) => ({
    index,
    field: fields[index],
    operator: chosen[index] ?? "is",
    band: bands[index],
  }));
}

function FlagRow({ index, field, operator, band }: ReturnType<typeof rowsFrom>[number]) {
  const t = useT();
  const row = t("indicators:field.flagRow", { number: index + 1 });
  const named = (name: "flagField" | "flagOperator" | "flagBand") => ({
    name,
    id: index === 0 ? fieldId(name) : undefined,
    className: "input",
    "aria-label": `${row}: ${t(`indicators:field.${name}`)}`,
  });
  return (
    <div>
      <input
        {...named("flagField")}
        placeholder={t("indicators:field.flagField")}
        defaultValue={field}
      />
      <select {...named("flagOperator")} defaultValue={operator}>
        {operators.map((one) => (
          <option key={one} value={one}>
            {t(`indicators:operator.${one}`)}
          </option>
        ))}
      </select>
      <input
        {...named("flagBand")}
        placeholder={t("indicators:field.flagBand")}
        defaultValue={band}
      />
    </div>
  );
}
