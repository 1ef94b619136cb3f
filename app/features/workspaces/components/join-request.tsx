import { Badge, type Tone } from "~/components/badge";
import { DescriptionList } from "~/components/description-list";
import { Time } from "~/components/time";
import { useT } from "~/components/translation";
import { say } from "~/kernel/message";
import type { JoinRequestState as State } from "../membership/join-policy";
import type { getJoinRequest } from "../membership/join-requests.server";
import { Country } from "./eligibility";

const tones: Readonly<Record<State, Tone>> = {
  held: "warning",
  pending: "info",
  granted: "success",
  declined: "neutral",
  withdrawn: "neutral",
  refused: "danger",
};

export function JoinRequestState({ state }: { state: State }) {
  const t = useT();
  return <Badge tone={tones[state]}>{t(`workspaces:request.state.${state}`)}</Badge>;
}

type FactsProps = { request: Awaited<ReturnType<typeof getJoinRequest>>["request"] };

/** Who asks, from where, and when an answer is due or was given. */
export function JoinRequestFacts({ request }: FactsProps) {
  const t = useT();
  const { title, organisation, sector, country, zone } = request;
  return (
    <DescriptionList
      facts={[
        title ? { term: t("workspaces:request.jobTitle"), description: title } : null,
        { term: t("workspaces:request.organisation"), description: organisation },
        {
          term: t("workspaces:request.sector"),
          description: say(t, `organisations:sector.${sector}`),
        },
        { term: t("workspaces:request.country"), description: <Country code={country} /> },
        {
          term: t("workspaces:request.asked"),
          description: <Time at={request.createdAt} zone={zone} />,
        },
        request.dueAt && {
          term: t("workspaces:request.due"),
          description: <Time at={request.dueAt} precision="day" zone={zone} />,
        },
        request.decidedAt && {
          term: t("workspaces:request.decided"),
          description: <Time at={request.decidedAt} zone={zone} />,
        },
        request.decidedBy
          ? { term: t("workspaces:request.decidedBy"), description: request.decidedBy }
          : null,
      ]}
    />
  );
}
