import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { LockKeyholeOpen } from "lucide-react";
import { EmptyState } from "~/components/empty-state";
import { useReply } from "~/components/form-reply";
import { PageHeader } from "~/components/page";
import { pageTitle } from "~/components/page-title";
import { useT } from "~/components/translation";
import { UnlockForm } from "~/features/organisations/components/unlocking";
import { getLock } from "~/features/organisations/queries.server";
import { unlockSchema } from "~/features/organisations/schema";
import { unlockPerson } from "~/features/organisations/unlock.server";
import { withActor } from "~/http/door.server";
import { submit } from "~/http/forms.server";
import { idFrom } from "~/http/params.server";
import { redirectSaying } from "~/http/toast.server";

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "organisations:unlock.title");

export async function loader(args: LoaderFunctionArgs) {
  const id = idFrom(args.params, "personId");
  return withActor(args, (actor) => getLock(actor, id));
}

export async function action(args: ActionFunctionArgs) {
  const id = idFrom(args.params, "personId");
  const sent = await submit(args, unlockSchema, (actor, order) =>
    unlockPerson(actor, { id, ...order }),
  );
  if (!sent.ok) return sent.reply;
  return redirectSaying(`/people/${id}`, "organisations:unlock.done");
}

export default function Unlock() {
  const t = useT();
  const { person, can } = useLoaderData<typeof loader>();
  const reply = useReply(useActionData<typeof action>());
  return (
    <>
      <PageHeader
        title={t("organisations:unlock.title")}
        trail={[
          { to: "/people", label: t("organisations:people.title") },
          { to: `/people/${person.id}`, label: person.name },
        ]}
        lead={can.unlock ? t("organisations:unlock.text", { name: person.name }) : undefined}
      />
      {can.unlock || reply.isThere ? (
        <UnlockForm of={person} reply={reply} />
      ) : (
        <EmptyState icon={LockKeyholeOpen} title={t("organisations:unlock.notLocked")}>
          {t("organisations:unlock.notLockedText")}
        </EmptyState>
      )}
    </>
  );
}
