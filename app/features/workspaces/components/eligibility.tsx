import { DescriptionList } from "~/components/description-list";
import { Section } from "~/components/page";
import { useT } from "~/components/translation";
import { say } from "~/kernel/message";
import type { WorkspaceHead } from "../queries.server";

const named = ["SE", "NO", "DK", "FI", "IS"] as const;

/** Whom a charter admits, in words. */
export function Eligibility({ workspace }: { workspace: WorkspaceHead["workspace"] }) {
  const t = useT();
  const { sectors, countries, authorities } = workspace;
  const isForAll = sectors.length === 0 && countries.length === 0 && authorities;
  return (
    <Section title={t("workspaces:join.who")}>
      {isForAll ? (
        <p>{t("workspaces:join.whoAll")}</p>
      ) : (
        <DescriptionList
          facts={[
            {
              term: t("workspaces:join.sectors"),
              description:
                sectors.map((sector) => say(t, `organisations:sector.${sector}`)).join(", ") ||
                t("workspaces:join.everySector"),
            },
            {
              term: t("workspaces:join.countries"),
              description:
                countries.length === 0
                  ? t("workspaces:join.everyCountry")
                  : countries.map((country) => (
                      <div key={country}>
                        <Country code={country} />
                      </div>
                    )),
            },
            {
              term: t("workspaces:join.authorities"),
              description: authorities
                ? t("workspaces:join.authoritiesYes")
                : t("workspaces:join.authoritiesNo"),
            },
          ]}
        />
      )}
    </Section>
  );
}

/** A country by its name, where the catalogue knows it. */
export function Country({ code }: { code: string }) {
  const t = useT();
  const known = named.find((one) => one === code);
  return known ? t(`workspaces:country.${known}`) : code;
}
