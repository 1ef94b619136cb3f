import { Link } from "@remix-run/react";
import { CircleCheck, CircleDashed, TriangleAlert } from "lucide-react";
import { DescriptionList, type Fact } from "~/components/description-list";
import { Section } from "~/components/page";
import { PersonLine } from "~/components/person-line";
import { momentInWords, Time } from "~/components/time";
import { useT } from "~/components/translation";
import type { Translate } from "~/kernel/i18n";
import type { getWorkspace } from "../queries.server";

type WorkspacePage = Awaited<ReturnType<typeof getWorkspace>>;

/** Beside a charter: who leads, who takes part, until when, and what is to be reached. */
export function CharterAside({ page }: { page: WorkspacePage }) {
  const t = useT();
  return (
    <>
      <Section title={t("workspaces:facts.title")}>
        <DescriptionList facts={factsOf(t, page)} />
      </Section>
      <Section title={t("workspaces:milestones.title")}>
        <Milestones page={page} />
      </Section>
    </>
  );
}

function factsOf(t: Translate, { workspace, chairs, size, zone }: WorkspacePage): (Fact | null)[] {
  const { role, grant, sunsetOn, endsOn, slug } = workspace;
  return [
    {
      term: t("workspaces:facts.chairs"),
      description: (
        <>
          {chairs.map(({ id, name, organisation, role: office }) => (
            <div key={id}>
              <PersonLine
                name={name}
                organisation={organisation}
                role={office === "chair" ? undefined : t(`common:roleInText.${office}`)}
              />
            </div>
          ))}
        </>
      ),
    },
    size && {
      term: t("workspaces:facts.size"),
      description: (
        <Link to={`/workspaces/${slug}/people`}>
          {t("workspaces:people", { count: size.people })},{" "}
          {t("workspaces:organisations", { count: size.organisations })}
        </Link>
      ),
    },
    {
      term: t("workspaces:facts.role"),
      description: !role
        ? t("workspaces:facts.noRole")
        : grant
          ? t(`common:workspaceRole.${role}`)
          : t("workspaces:facts.everyone"),
    },
    grant && {
      term: t("workspaces:facts.until"),
      description: <Time at={grant.validTo} precision="day" zone={zone} />,
    },
    sunsetOn && {
      term: t("workspaces:facts.sunset"),
      description: <Time at={sunsetOn} precision="day" zone="UTC" />,
    },
    endsOn && {
      term: t("workspaces:facts.ends"),
      description: <Time at={endsOn} precision="day" zone="UTC" />,
    },
  ];
}

function Milestones({ page: { milestones, today } }: { page: WorkspacePage }) {
  const t = useT();
  if (milestones.length === 0) return <p className="muted">{t("workspaces:milestones.none")}</p>;
  return (
    <ol className="milestones">
      {milestones.map(({ id, title, dueOn, doneOn }) => {
        const step = doneOn ? "done" : dueOn < today ? "late" : "due";
        const dateTime = doneOn ?? dueOn;
        const day = momentInWords({ dateTime, precision: "day", zone: "UTC", t });
        return (
          <li key={id}>
            <MilestoneSign step={step} />
            <div>
              {title}
              <div className="muted small">{t(`workspaces:milestones.${step}`, { day })}</div>
            </div>
          </li>
        );
      })}
    </ol>
  );
}

function MilestoneSign({ step }: { step: "done" | "late" | "due" }) {
  if (step === "done") return <CircleCheck aria-hidden data-done />;
  return step === "late" ? <TriangleAlert aria-hidden /> : <CircleDashed aria-hidden />;
}
