import { useFetcher } from "@remix-run/react";
import type { ReactNode } from "react";
import { SubmitButton } from "~/components/button";
import { ErrorSummary, FormActions, FormKey } from "~/components/form";
import { useReply } from "~/components/form-reply";
import { Notice } from "~/components/notice";
import { Section } from "~/components/page";
import { PersonLine } from "~/components/person-line";
import { TextAreaField } from "~/components/text-area-field";
import { Time } from "~/components/time";
import { useT } from "~/components/translation";
import { Screened } from "~/features/screening/components/screened";
import { longestComment } from "../item";
import type { ItemComment } from "../surroundings.server";

type CommentsProps = {
  itemId: string;
  comments: readonly ItemComment[];
  mayComment: boolean;
  formKey: string;
  /** What the gate found in a comment that was sent or is held: `GateFindings` from the route. */
  explain: (findings: readonly unknown[], body: string) => ReactNode;
  findings: Readonly<Record<string, readonly unknown[]>>;
};

/** What readers say of an item, and a place to say something. */
export function Comments({ itemId, comments, mayComment, formKey, ...props }: CommentsProps) {
  const t = useT();
  const own = comments.filter(({ isOwn }) => isOwn).length;
  return (
    <Section title={t("items:comments.title")} id="comments">
      <div className="comments">
        {comments.length === 0 ? <p className="muted">{t("items:comments.empty")}</p> : null}
        {comments.map((comment) => (
          <OneComment key={comment.id} comment={comment}>
            {props.explain(props.findings[comment.id] ?? [], comment.body)}
          </OneComment>
        ))}
        {mayComment ? (
          // Empty again when what was sent is among the comments, and not before.
          <CommentForm key={own} {...{ itemId, formKey }} explain={props.explain} />
        ) : null}
      </div>
    </Section>
  );
}

function OneComment({ comment, children }: { comment: ItemComment; children: ReactNode }) {
  const t = useT();
  const { author, organisation, createdAt, body, state } = comment;
  return (
    <article>
      <header>
        <PersonLine name={author} organisation={organisation} />
        <Time at={createdAt} />
      </header>
      {body ? <p className="written">{body}</p> : null}
      {state === "published" ? null : (
        <Notice tone={state === "held" ? "info" : "warning"}>
          <p>{t(`items:comments.${state}`)}</p>
          {children}
        </Notice>
      )}
    </article>
  );
}

type CommentFormProps = {
  itemId: string;
  formKey: string;
  explain: CommentsProps["explain"];
  /** The answer of a page of its own, before JavaScript. */
  answer?: unknown;
};

/** Posts to the item's comments; the answer comes here, or to the page of that address. */
export function CommentForm({ itemId, formKey, explain, answer }: CommentFormProps) {
  const t = useT();
  const fetcher = useFetcher();
  const reply = useReply(fetcher.data ?? answer);
  return (
    <fetcher.Form method="post" action={`/items/${itemId}/comments`} className="form" noValidate>
      <FormKey value={formKey} />
      <ErrorSummary errors={reply.errors} />
      {explain(reply.findings, reply.value("body"))}
      <Screened>
        <TextAreaField
          name="body"
          label={t("items:comments.write")}
          hint={t("items:comments.hint")}
          error={reply.errors["body"]}
          defaultValue={reply.value("body")}
          limit={longestComment}
        />
      </Screened>
      <FormActions>
        <SubmitButton busy={fetcher.state !== "idle"}>{t("items:comments.send")}</SubmitButton>
      </FormActions>
    </fetcher.Form>
  );
}
