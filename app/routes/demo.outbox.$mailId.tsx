import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DescriptionList } from "~/components/description-list";
import { PageHeader } from "~/components/page";
import { namedTitle } from "~/components/page-title";
import { Time } from "~/components/time";
import { useT } from "~/components/translation";
import { getDemoMail } from "~/features/notifications/demo-outbox.server";
import { FrontPage } from "~/features/people/components/front-page";
import { withVisitor } from "~/http/door.server";
import { idFrom } from "~/http/params.server";

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  namedTitle(matches, data?.subject);

export async function loader(args: LoaderFunctionArgs) {
  return withVisitor(args, () => getDemoMail(idFrom(args.params, "mailId")));
}

export default function OutboxMail() {
  const t = useT();
  const { subject, to, at, text } = useLoaderData<typeof loader>();
  return (
    <FrontPage>
      <PageHeader
        title={subject}
        trail={[{ to: "/demo/outbox", label: t("notifications:outbox.back") }]}
      />
      <DescriptionList
        facts={[
          { term: t("notifications:outbox.to"), description: to },
          { term: t("notifications:outbox.at"), description: <Time at={at} /> },
        ]}
      />
      <pre className="mail-text">{linked(text)}</pre>
    </FrontPage>
  );
}

/** The addresses in a mail's text as the links a mail program makes of them. */
function linked(text: string) {
  return text.split(/(https?:\/\/\S+)/).map((part, index) =>
    index % 2 === 1 ? (
      <a key={`${index}-${part}`} href={part}>
        {part}
      </a>
    ) : (
      part
    ),
  );
}
