import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { PageHeader } from "~/components/page";
import { pageTitle } from "~/components/page-title";
import { useT } from "~/components/translation";
import { addComment, getCommenting } from "~/features/items/add-comment.server";
import { CommentForm } from "~/features/items/components/comments";
import { backTo } from "~/features/items/components/item-head";
import { itemAddress } from "~/features/items/item";
import { commentSchema } from "~/features/items/schema";
import { CommentFindings } from "~/features/screening/components/comment-findings";
import { withActor } from "~/http/door.server";
import { submit } from "~/http/forms.server";
import { idFrom } from "~/http/params.server";
import { redirectSaying } from "~/http/toast.server";

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "items:comments.write");

export async function loader(args: LoaderFunctionArgs) {
  const itemId = idFrom(args.params, "itemId");
  return withActor(args, (actor) => getCommenting(actor, itemId));
}

export async function action(args: ActionFunctionArgs) {
  const itemId = idFrom(args.params, "itemId");
  const sent = await submit(args, commentSchema, (actor, comment) =>
    addComment(actor, itemId, comment),
  );
  if (!sent.ok) return sent.reply;
  const { item, isHeld } = sent.value;
  return redirectSaying(
    `${itemAddress(item)}#comments`,
    isHeld ? "items:comments.toastHeld" : "items:comments.published",
    isHeld ? "warning" : "success",
  );
}

/** The form of the item's page on a page of its own: where it must be mended before JavaScript is there. */
export default function WriteComment() {
  const t = useT();
  const { item, formKey } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={t("items:comments.write")} trail={[backTo(item)]} />
      <CommentForm
        itemId={item.id}
        formKey={formKey}
        answer={useActionData<typeof action>()}
        explain={(findings, body) => <CommentFindings findings={findings} body={body} />}
      />
    </>
  );
}
