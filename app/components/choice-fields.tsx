import type { ReactNode } from "react";
import { controlProps, type FieldProps, fieldId, FieldNotes, firstError, Optional } from "./field";

export type CheckboxFieldProps = FieldProps & {
  value?: string | undefined;
  defaultChecked?: boolean | undefined;
  disabled?: boolean | undefined;
};

/** A yes or no that stands alone. Sends `value` ("on" unless given) when ticked, else nothing. */
export function CheckboxField(props: CheckboxFieldProps) {
  const { value, defaultChecked, disabled, label } = props;
  const control = controlProps(props);
  return (
    <div
      className="field check"
      data-name={props.name}
      data-invalid={firstError(props.error) ? "" : undefined}
    >
      <input {...control} {...{ value, defaultChecked, disabled }} type="checkbox" />
      <label htmlFor={control.id}>{label}</label>
      <FieldNotes {...props} />
    </div>
  );
}

export type Choice = {
  value: string;
  label: ReactNode;
  /** What choosing it means. */
  explanation?: ReactNode;
  disabled?: boolean | undefined;
};

export type RadioGroupProps = Omit<FieldProps, "label"> & {
  legend: ReactNode;
  options: readonly Choice[];
  defaultValue?: string | undefined;
};

/** One of a few, each with what it means. */
export function RadioGroup({ defaultValue, ...props }: RadioGroupProps) {
  const chosen = defaultValue === undefined ? [] : [defaultValue];
  return <Choices {...props} type="radio" chosen={chosen} />;
}

type CheckboxGroupProps = Omit<RadioGroupProps, "defaultValue"> & {
  defaultValues?: readonly string[] | undefined;
};

/** Any number of a few; the name is sent once for each. */
export function CheckboxGroup({ defaultValues = [], ...props }: CheckboxGroupProps) {
  return <Choices {...props} type="checkbox" chosen={defaultValues} />;
}

type ChoicesProps = Omit<RadioGroupProps, "defaultValue"> & {
  type: "radio" | "checkbox";
  chosen: readonly string[];
};

function Choices({ legend, options, type, chosen, ...props }: ChoicesProps) {
  const field = { ...props, label: legend };
  const { id: _first, name, ...control } = controlProps(field);
  const id = props.id ?? fieldId(name);
  const isInvalid = control["aria-invalid"];
  return (
    <fieldset
      className="field"
      data-name={name}
      data-invalid={isInvalid ? "" : undefined}
      aria-describedby={control["aria-describedby"]}
    >
      <legend>
        {legend} <Optional when={props.optional ?? false} />
      </legend>
      <FieldNotes {...field} />
      <div className="choices">
        {options.map((option, index) => (
          <ChoiceRow
            key={option.value}
            {...{ option, type, name }}
            // The summary of errors leads to the first choice.
            id={index === 0 ? id : `${id}-${option.value}`}
            isChosen={chosen.includes(option.value)}
          />
        ))}
      </div>
    </fieldset>
  );
}

type ChoiceRowProps = {
  option: Choice;
  type: "radio" | "checkbox";
  name: string;
  id: string;
  isChosen: boolean;
};

function ChoiceRow({ option, type, name, id, isChosen }: ChoiceRowProps) {
  const { value, label, explanation, disabled } = option;
  const note = `${id}-${value}-note`;
  return (
    <label className="choice" htmlFor={id}>
      <input
        {...{ id, type, name, value, disabled }}
        defaultChecked={isChosen}
        aria-labelledby={`${id}-label`}
        aria-describedby={explanation ? note : undefined}
      />
      <span className="choice-label" id={`${id}-label`}>
        {label}
      </span>
      {explanation ? (
        <span className="field-hint" id={note}>
          {explanation}
        </span>
      ) : null}
    </label>
  );
}
