import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { Badge } from "~/components/badge";
import { SubmitButton } from "~/components/button";
import { ErrorSummary, FormActions } from "~/components/form";
import { useReply } from "~/components/form-reply";
import { Notice } from "~/components/notice";
import { PageHeader, Section } from "~/components/page";
import { pageTitle } from "~/components/page-title";
import { TextAreaField } from "~/components/text-area-field";
import { Time } from "~/components/time";
import { useT } from "~/components/translation";
import { longestHeldText } from "~/features/rescreening/held-text";
import { getHeldText, rewriteHeldText } from "~/features/rescreening/held-text.server";
import { rewritingSchema } from "~/features/rescreening/schema";
import { GateFindings } from "~/features/screening/components/gate-findings";
import { Screened } from "~/features/screening/components/screened";
import { withActor } from "~/http/door.server";
import { submit } from "~/http/forms.server";
import { idFrom } from "~/http/params.server";
import { redirectSaying } from "~/http/toast.server";
import { say } from "~/kernel/message";

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "moderation:own.title");

export async function loader(args: LoaderFunctionArgs) {
  const id = idFrom(args.params, "heldTextId");
  return withActor(args, (actor) => getHeldText(actor, id));
}

export async function action(args: ActionFunctionArgs) {
  const id = idFrom(args.params, "heldTextId");
  const sent = await submit(args, rewritingSchema, (actor, rewriting) =>
    rewriteHeldText(actor, id, rewriting),
  );
  if (!sent.ok) return sent.reply;
  return redirectSaying(`/held/${id}`, "moderation:own.rewritten");
}

export default function HeldText() {
  const t = useT();
  const held = useLoaderData<typeof loader>();
  const place = say(t, `moderation:place.${held.place}`);
  return (
    <>
      <PageHeader
        title={place}
        trail={[{ to: "/", label: t("common:nav.home") }]}
        lead={t(`moderation:own.state.${held.state}`)}
        meta={
          <>
            <Badge tone={held.state === "released" ? "success" : "warning"}>
              {t(`moderation:own.badge.${held.state}`)}
            </Badge>
            <Time at={held.createdAt} />
          </>
        }
      />
      {held.task?.reason ? (
        <Notice title={t("moderation:own.answer")}>
          <p className="written">{held.task.reason}</p>
        </Notice>
      ) : null}
      {held.text ? (
        <Section title={t("moderation:own.text")}>
          <p className="written">{held.text}</p>
          <GateFindings
            findings={held.findings}
            fields={[{ name: held.column, label: place, text: held.text }]}
          />
        </Section>
      ) : null}
      {held.can.rewrite ? <Rewriting place={place} text={held.text} /> : null}
    </>
  );
}

/** Other words for the same place. The gate reads them, and what it doubts must be mended here. */
function Rewriting({ place, text }: { place: string; text: string }) {
  const t = useT();
  const reply = useReply(useActionData<typeof action>());
  const words = reply.isThere ? reply.value("text") : text;
  return (
    <Section title={t("moderation:own.rewrite")}>
      <Form method="post" className="form" noValidate>
        <ErrorSummary errors={reply.isThere ? reply.errors : undefined} />
        <GateFindings
          findings={reply.findings}
          fields={[{ name: "text", label: place, text: reply.value("text") }]}
          linked
        />
        <Screened isStrict>
          <TextAreaField
            name="text"
            label={place}
            hint={t("moderation:own.rewriteHint")}
            error={reply.errors["text"]}
            defaultValue={words}
            limit={longestHeldText}
          />
        </Screened>
        <FormActions>
          <SubmitButton>{t("moderation:own.save")}</SubmitButton>
        </FormActions>
      </Form>
    </Section>
  );
}
