import { useState } from "react";
import { Button } from "~/components/button";
import { CheckboxField } from "~/components/choice-fields";
import { controlProps, Field, fieldId } from "~/components/field";
import type { ShownReply } from "~/components/form-reply";
import { Notice } from "~/components/notice";
import { useT } from "~/components/translation";
import { Screened } from "~/features/screening/components/screened";
import { say } from "~/kernel/message";
import { examples, type IndicatorType, readValue, type ValueReading } from "../types";

type ValueFieldProps = {
  type: IndicatorType;
  reply: ShownReply;
  defaultValue?: string | undefined;
};

/**
 * The value, with what it will be compared as: at every stroke once JavaScript is there, else after a check.
 * An address with a path can be exchanged for its host with one click.
 */
export function ValueField({ type, reply, defaultValue = "" }: ValueFieldProps) {
  const t = useT();
  const typed = reply.value("fixed") || reply.value("value", defaultValue);
  const [value, setValue] = useState(typed);
  const [shownTyped, setShownTyped] = useState(typed);
  // A new answer of the server brings what was typed, or the better value.
  if (typed !== shownTyped) {
    setShownTyped(typed);
    setValue(typed);
  }
  const reading = value.trim() === "" ? null : readValue(type, value);
  const error = value === typed && !isMended(reply, reading) ? reply.errors["value"] : undefined;
  const field = {
    name: "value",
    label: t("indicators:field.value"),
    hint: (
      <>
        {t(`indicators:type.${type}.hint`)} {t("indicators:example", { value: examples[type] })}
      </>
    ),
    error,
  };
  return (
    <>
      <Screened channel="indicator" isQuiet={offersFix(reading)}>
        <Field {...field}>
          <input
            {...controlProps(field)}
            type="text"
            className="input"
            data-mono=""
            autoComplete="off"
            spellCheck={false}
            value={value}
            onChange={(event) => setValue(event.target.value)}
          />
          <Preview reading={reading} hasError={error !== undefined} onFix={setValue} />
        </Field>
      </Screened>
      {reading?.ok && reading.isCommon ? (
        <Meant value={reading.normalisedValue} reply={reply} />
      ) : null}
    </>
  );
}

/** The value that was taken over after a refusal needs no error any more. */
function isMended(reply: ShownReply, reading: ValueReading | null): boolean {
  return reply.value("fixed") !== "" && reading?.ok === true;
}

/** The type's own door has the better value at hand. */
function offersFix(reading: ValueReading | null): boolean {
  return reading !== null && !reading.ok && Boolean(reading.fix);
}

type PreviewProps = {
  reading: ValueReading | null;
  hasError: boolean;
  onFix: (value: string) => void;
};

function Preview({ reading, hasError, onFix }: PreviewProps) {
  const t = useT();
  if (!reading) return null;
  if (!reading.ok) return <Refused {...{ reading, hasError, onFix }} />;
  return (
    <output className="value-preview" htmlFor={fieldId("value")}>
      <span>
        {t("indicators:comparedAs")} <code translate="no">{reading.normalisedValue}</code>
      </span>
      {reading.notes.length > 0 ? (
        <ul>
          {reading.notes.map((note) => (
            <li key={note}>{t(`indicators:note.${note}`)}</li>
          ))}
        </ul>
      ) : null}
    </output>
  );
}

type RefusedProps = Omit<PreviewProps, "reading"> & {
  reading: Extract<ValueReading, { ok: false }>;
};

function Refused({ reading, hasError, onFix }: RefusedProps) {
  const t = useT();
  const { fix, problem } = reading;
  return (
    <div className="value-preview">
      {hasError ? null : <output htmlFor={fieldId("value")}>{say(t, problem)}</output>}
      {fix ? (
        <div>
          {/* Before JavaScript it sends the form, with the better value, for a check. */}
          <Button
            type="submit"
            name="fixed"
            value={fix}
            size="small"
            onClick={(event) => {
              event.preventDefault();
              onFix(fix);
            }}
          >
            {t("indicators:fix", { value: fix })}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

function Meant({ value, reply }: { value: string; reply: ShownReply }) {
  const t = useT();
  return (
    <Notice tone="warning" title={t("indicators:common.title")}>
      <CheckboxField
        name="isMeant"
        label={t("indicators:common.confirm", { value })}
        error={reply.errors["isMeant"]}
        defaultChecked={reply.isTicked("isMeant")}
      />
    </Notice>
  );
}
