import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { useT } from "./translation";

/** What a form says about one field: already translated; of several, the first is shown. */
export type FieldError = string | readonly string[] | undefined;

/** What every field takes. Fields are needed unless `optional`; the server decides, not the browser. */
export type FieldProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: FieldError;
  optional?: boolean | undefined;
  /** Only where two forms of a page have a field of the same name. */
  id?: string | undefined;
};

/** The id a field has by itself, so that an error summary can lead to it. */
export function fieldId(name: string): string {
  return `field-${name.replaceAll(/[^\w-]/g, "-")}`;
}

export function firstError(error: FieldError): string | undefined {
  return typeof error === "string" ? error || undefined : error?.[0];
}

/** What the control itself must carry to be tied to its label, hint and error. */
export function controlProps({ name, hint, error, id = fieldId(name) }: FieldProps) {
  const problem = firstError(error);
  const described = [hint ? `${id}-hint` : "", problem ? `${id}-error` : ""].filter(Boolean);
  return {
    id,
    name,
    "aria-invalid": problem ? (true as const) : undefined,
    "aria-describedby": described.length > 0 ? described.join(" ") : undefined,
  };
}

/** Label, hint and error around one control. */
export function Field({ children, ...props }: FieldProps & { children: ReactNode }) {
  const { name, label, optional = false, id = fieldId(name) } = props;
  return (
    <div className="field" data-name={name} data-invalid={firstError(props.error) ? "" : undefined}>
      <label htmlFor={id}>
        {label} <Optional when={optional} />
      </label>
      <FieldNotes {...props} />
      {children}
    </div>
  );
}

/** The hint and the error, with the ids that `controlProps` points at. */
export function FieldNotes({ name, hint, error, id = fieldId(name) }: FieldProps) {
  const t = useT();
  const problem = firstError(error);
  return (
    <>
      {hint ? (
        <div className="field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      ) : null}
      {problem ? (
        <p className="field-error" id={`${id}-error`}>
          <CircleAlert aria-hidden />
          <span className="visually-hidden">{t("components:errorPrefix")} </span>
          {problem}
        </p>
      ) : null}
    </>
  );
}

export function Optional({ when }: { when: boolean }) {
  const t = useT();
  return when ? <span className="field-optional">{t("components:optional")}</span> : null;
}
