import type { HTMLInputAutoCompleteAttribute } from "react";
import { controlProps, Field, type FieldProps } from "./field";
import { useT } from "./translation";

type Width = "short" | "medium" | "full";

export type TextFieldProps = FieldProps & {
  type?: "text" | "email" | "password" | "search" | "tel" | "number" | undefined;
  defaultValue?: string | number | undefined;
  autoComplete?: HTMLInputAutoCompleteAttribute | undefined;
  inputMode?: "text" | "numeric" | "decimal" | "email" | "search" | undefined;
  placeholder?: string | undefined;
  width?: Width | undefined;
  /** For values where each letter counts. */
  mono?: boolean | undefined;
  disabled?: boolean | undefined;
  readOnly?: boolean | undefined;
};

/** One line of text. */
export function TextField({ type = "text", width = "full", mono, ...props }: TextFieldProps) {
  const { defaultValue, autoComplete, inputMode, placeholder, disabled, readOnly } = props;
  return (
    <Field {...props}>
      <input
        {...controlProps(props)}
        {...{ type, defaultValue, autoComplete, inputMode, placeholder, disabled, readOnly }}
        className="input"
        data-width={width}
        data-mono={mono ? "" : undefined}
        spellCheck={mono || type !== "text" ? false : undefined}
      />
    </Field>
  );
}

export type DateFieldProps = FieldProps & {
  kind?: "date" | "datetime-local" | undefined;
  defaultValue?: string | undefined;
  min?: string | undefined;
  max?: string | undefined;
};

/** A day (`2026-10-05`) or a local time (`2026-10-05T14:30`), picked the browser's own way. */
export function DateField({ kind = "date", defaultValue, min, max, ...props }: DateFieldProps) {
  return (
    <Field {...props}>
      <input
        {...controlProps(props)}
        {...{ defaultValue, min, max }}
        type={kind}
        className="input numeric"
        data-width="short"
      />
    </Field>
  );
}

export type Option = { value: string; label: string; disabled?: boolean | undefined };
type OptionGroup = { label: string; options: readonly Option[] };

export type SelectFieldProps = FieldProps & {
  options: readonly (Option | OptionGroup)[];
  defaultValue?: string | undefined;
  /** The words of the empty choice; `null` leaves it out. */
  empty?: string | null | undefined;
  width?: Width | undefined;
};

/** One of a list too long for radio buttons. */
export function SelectField({ options, defaultValue, empty, width, ...props }: SelectFieldProps) {
  const t = useT();
  return (
    <Field {...props}>
      <select
        {...controlProps(props)}
        defaultValue={defaultValue ?? (empty === null ? undefined : "")}
        className="input"
        data-width={width ?? "medium"}
      >
        {empty === null ? null : <option value="">{empty ?? t("components:chooseOne")}</option>}
        {options.map((option) =>
          "options" in option ? (
            <optgroup key={option.label} label={option.label}>
              {option.options.map(asOption)}
            </optgroup>
          ) : (
            asOption(option)
          ),
        )}
      </select>
    </Field>
  );
}

function asOption({ value, label, disabled }: Option) {
  return (
    <option key={value} value={value} disabled={disabled}>
      {label}
    </option>
  );
}
