import { Badge } from "~/components/badge";
import { NavTabs } from "~/components/nav-tabs";
import { useT } from "~/components/translation";

/** The secretariat's two registers, beside each other. */
export function Registers({ current }: { current: "organisations" | "people" }) {
  const t = useT();
  return (
    <NavTabs
      label={t("organisations:tabs.label")}
      tabs={[
        {
          to: "/organisations",
          label: t("organisations:tabs.organisations"),
          current: current === "organisations",
        },
        { to: "/people", label: t("organisations:tabs.people"), current: current === "people" },
      ]}
    />
  );
}

const tones = { active: "success", suspended: "danger", observer: "info" } as const;

function toneOf(state: string) {
  return state in tones ? tones[state as keyof typeof tones] : undefined;
}

export function OrganisationState({ state }: { state: string }) {
  const t = useT();
  return <Badge tone={toneOf(state)}>{t(`organisations:state.${state as "active"}`)}</Badge>;
}

export function PersonState({ state }: { state: string }) {
  const t = useT();
  return <Badge tone={toneOf(state)}>{t(`organisations:personState.${state as "active"}`)}</Badge>;
}

/** What someone is in their organisation and in the portal, in words. */
export function Roles({ of }: { of: { organisationRoles: string[]; portalRole: string | null } }) {
  const t = useT();
  const words = of.organisationRoles.map((role) => t(`organisations:role.${role as "member"}`));
  return (
    <span className="cluster">
      {words.join(", ")}
      {of.portalRole ? (
        <Badge tone="info">{t(`organisations:portalRole.${of.portalRole as "lead"}`)}</Badge>
      ) : null}
    </span>
  );
}
