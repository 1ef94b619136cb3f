import type { ShownReply } from "~/components/form-reply";
import { TextAreaField } from "~/components/text-area-field";
import { GateFindings } from "~/features/screening/components/gate-findings";
import { Screened } from "~/features/screening/components/screened";
import { reasonLimit } from "../workspace";

type ReasonFieldProps = {
  name: string;
  label: string;
  hint: string;
  reply: ShownReply;
  rows?: 4 | 8 | undefined;
  /** Held for review when the gate doubts it; otherwise it must be rewritten. */
  mayBeHeld?: boolean;
};

/** A reason someone will read, and below it what the gate says of it. */
export function ReasonField({ name, label, hint, reply, rows, ...props }: ReasonFieldProps) {
  const text = reply.value(name);
  return (
    <>
      <Screened isStrict={!props.mayBeHeld}>
        <TextAreaField
          {...{ name, label, hint, rows }}
          defaultValue={text}
          error={reply.errors[name]}
          limit={reasonLimit}
        />
      </Screened>
      <GateFindings findings={reply.findings} fields={[{ name, label, text }]} linked />
    </>
  );
}
