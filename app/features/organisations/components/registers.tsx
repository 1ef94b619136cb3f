import { Badge, type Tone } from "~/components/badge";
import { NavTabs } from "~/components/nav-tabs";
import { useT } from "~/components/translation";
import { say } from "~/kernel/message";

/** The secretariat's registers, and the mail that did not reach those who stand in them. */
export function Registers({ current }: { current: "organisations" | "people" | "mail" }) {
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
        { to: "/mail", label: t("organisations:tabs.mail"), current: current === "mail" },
      ]}
    />
  );
}

const tones: Readonly<Record<string, Tone>> = {
  active: "success",
  suspended: "danger",
  observer: "info",
};

export function OrganisationState({ state }: { state: string }) {
  const t = useT();
  return <Badge tone={tones[state]}>{say(t, `organisations:state.${state}`)}</Badge>;
}

export function PersonState({ state }: { state: string }) {
  const t = useT();
  return <Badge tone={tones[state]}>{say(t, `organisations:personState.${state}`)}</Badge>;
}

/** What someone is in their organisation and in the portal, in words. */
export function Roles({ of }: { of: { organisationRoles: string[]; portalRole: string | null } }) {
  const t = useT();
  const words = of.organisationRoles.map((role) => say(t, `organisations:role.${role}`));
  return (
    <span className="cluster">
      {words.join(", ")}
      {of.portalRole ? (
        <Badge tone="info">{say(t, `organisations:portalRole.${of.portalRole}`)}</Badge>
      ) : null}
    </span>
  );
}
