import { type FormEvent, useEffect, useState } from "react";
import { controlProps, Field, type FieldProps } from "./field";
import { useT } from "./translation";

export type TextAreaFieldProps = FieldProps & {
  defaultValue?: string | undefined;
  /** Rows shown when empty; the box grows with its text. */
  rows?: 2 | 4 | 8 | 16 | undefined;
  /** Most characters the server takes. More can be typed, but not silently lost. */
  limit?: number | undefined;
  placeholder?: string | undefined;
};

/** Several lines of text. */
export function TextAreaField({ rows = 4, limit, ...props }: TextAreaFieldProps) {
  const { defaultValue, placeholder } = props;
  const [length, setLength] = useState(defaultValue?.length ?? 0);
  const measure = (event: FormEvent<HTMLTextAreaElement>) => {
    setLength(event.currentTarget.value.length);
  };
  return (
    <Field {...props}>
      <textarea
        {...controlProps(props)}
        {...{ rows, defaultValue, placeholder }}
        className="input"
        onInput={limit ? measure : undefined}
      />
      {limit ? <CharacterCount left={limit - length} /> : null}
    </Field>
  );
}

/** Shown at once, read aloud only when the typing pauses. */
export function CharacterCount({ left }: { left: number }) {
  const t = useT();
  const words =
    left < 0
      ? t("components:charactersOver", { count: -left })
      : t("components:charactersLeft", { count: left });
  const [spoken, setSpoken] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(words), 1200);
    return () => clearTimeout(timer);
  }, [words]);
  return (
    <p className="field-count" data-over={left < 0 ? "" : undefined}>
      <span aria-hidden="true">{words}</span>
      <output className="visually-hidden">{spoken}</output>
    </p>
  );
}
