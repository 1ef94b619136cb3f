import { type ReactNode, useEffect, useRef } from "react";
import { type FieldError, fieldId, firstError } from "./field";
import { useT } from "./translation";

/** The key that makes a second sending of the same form harmless. The server gives it. */
export function FormKey({ value }: { value: string }) {
  return <input type="hidden" name="formKey" value={value} />;
}

/** The buttons under a form, the main one first. */
export function FormActions({ children }: { children: ReactNode }) {
  return <div className="form-actions">{children}</div>;
}

type ErrorSummaryProps = {
  /** By name of field; what belongs to no field is under `form`. Nothing is shown without errors. */
  errors: Readonly<Record<string, FieldError>> | undefined;
  title?: string | undefined;
};

/** All that is wrong with a form, above it, each leading to its field. Takes the focus. */
export function ErrorSummary({ errors, title }: ErrorSummaryProps) {
  const t = useT();
  const box = useRef<HTMLDivElement>(null);
  const found = Object.entries(errors ?? {}).flatMap(([name, error]) => {
    const message = firstError(error);
    return message ? [{ name, message }] : [];
  });
  useEffect(() => {
    if (errors) box.current?.focus();
  }, [errors]);
  if (found.length === 0) return null;
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={box}>
      <h2>{title ?? t("components:errorSummary")}</h2>
      <ul>
        {found.map(({ name, message }) => (
          <li key={name}>
            {name === "form" ? message : <a href={`#${fieldId(name)}`}>{message}</a>}
          </li>
        ))}
      </ul>
    </div>
  );
}
