import type { ShownReply } from "~/components/form-reply";
import { TextAreaField } from "~/components/text-area-field";
import { GateFindings } from "~/features/screening/components/gate-findings";
import { reasonLimit } from "../workspace";

type ReasonFieldProps = {
  name: string;
  label: string;
  hint: string;
  reply: ShownReply;
  rows?: 4 | 8 | undefined;
};

/** A reason someone will read, and below it what the gate says of it. */
export function ReasonField({ name, label, hint, reply, rows }: ReasonFieldProps) {
  const text = reply.value(name);
  return (
    <>
      <TextAreaField
        {...{ name, label, hint, rows }}
        defaultValue={text}
        error={reply.errors[name]}
        limit={reasonLimit}
      />
      <GateFindings findings={reply.findings} fields={[{ name, label, text }]} linked />
    </>
  );
}
