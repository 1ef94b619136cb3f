import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { SubmitButton } from "~/components/button";
import { DiffView } from "~/components/diff-view";
import { ErrorSummary, FormActions, FormKey } from "~/components/form";
import type { ShownReply } from "~/components/form-reply";
import { Markup } from "~/components/markup";
import { Notice } from "~/components/notice";
import { Time } from "~/components/time";
import { useT } from "~/components/translation";
import type { EditConflict } from "../conflict";
import type { DocumentText } from "../document";

type ConflictProps = {
  conflict: EditConflict;
  reply: ShownReply;
};

/** Someone else saved meanwhile: what they wrote, and both together where that can be. The form follows. */
export function Conflict({ conflict, reply }: ConflictProps) {
  const t = useT();
  return (
    <>
      <ErrorSummary errors={reply.errors} title={t("documents:conflict.heading")} />
      <ConflictView conflict={conflict} />
      {conflict.together ? (
        <TogetherForm
          text={conflict.together}
          version={conflict.version}
          note={reply.value("note")}
          formKey={conflict.formKey}
        />
      ) : null}
      <h2>{t("documents:conflict.own")}</h2>
    </>
  );
}

/** Their text, what they changed, and how the author's differs from it. */
function ConflictView({ conflict }: { conflict: EditConflict }) {
  const t = useT();
  const { author, organisation, version, savedAt, note, text, between, theyChanged } = conflict;
  const numbers = { number: version, next: version + 1 };
  return (
    <section className="conflict" aria-labelledby="conflict-title">
      <h2 id="conflict-title">{t("documents:conflict.title", { author, number: version })}</h2>
      <p className="muted">
        {organisation} · <Time at={savedAt} />
        {note ? <> · {t("documents:conflict.theirNote", { note })}</> : null}
      </p>
      <p className="measure">{t("documents:conflict.text", numbers)}</p>
      {theyChanged ? (
        <details open>
          <summary>{t("documents:conflict.theyChanged")}</summary>
          <DiffView label={t("documents:conflict.theyChanged")} parts={theyChanged} />
        </details>
      ) : null}
      <details open={theyChanged === null}>
        <summary>{t("documents:conflict.between")}</summary>
        {between.some(({ added, removed }) => added || removed) ? (
          <DiffView label={t("documents:conflict.between")} parts={between} />
        ) : (
          <p className="muted">{t("documents:conflict.sameText")}</p>
        )}
      </details>
      <details>
        <summary>{t("documents:conflict.theirs", numbers)}</summary>
        <ScrolledText label={t("documents:conflict.theirs", numbers)}>
          <h3>{text.title}</h3>
          <Markup html={conflict.html} lang={text.language} />
        </ScrolledText>
      </details>
      <details>
        <summary>{t("documents:conflict.source", numbers)}</summary>
        <textarea
          className="input"
          data-mono=""
          readOnly
          rows={12}
          aria-label={t("documents:conflict.theirs", numbers)}
          defaultValue={text.body}
        />
      </details>
    </section>
  );
}

type TogetherProps = { text: DocumentText; version: number; note: string; formKey: string };

/** Both people's changes in one text, to be saved as it is. */
function TogetherForm({ text, version, note, formKey }: TogetherProps) {
  const t = useT();
  return (
    <Notice tone="info" title={t("documents:conflict.together")}>
      <p>{t("documents:conflict.togetherText")}</p>
      <details>
        <summary>{t("documents:conflict.togetherShow")}</summary>
        <ScrolledText label={t("documents:conflict.togetherShow")}>
          <pre>{text.body}</pre>
        </ScrolledText>
      </details>
      <Form method="post">
        <FormKey value={formKey} />
        <input type="hidden" name="version" value={version} />
        {Object.entries({ ...text, note }).map(([name, value]) => (
          // A text area keeps line breaks as they are, which a hidden field need not.
          <textarea key={name} name={name} defaultValue={value} hidden readOnly />
        ))}
        <FormActions>
          <SubmitButton variant="secondary">{t("documents:conflict.togetherSave")}</SubmitButton>
        </FormActions>
      </Form>
    </Notice>
  );
}

/** Their text may be long: it scrolls in its own frame, also with the keyboard. */
function ScrolledText({ label, children }: { label: string; children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolled with the keyboard
    <section className="framed" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
