import { NavTabs } from "~/components/nav-tabs";
import { useT } from "~/components/translation";

type GateTabsProps = {
  current: "rules" | "figures" | "settings";
  can: { readFigures: boolean; readSettings: boolean };
};

/** The pages about the gate that this person may open; nothing where there is only one. */
export function GateTabs({ current, can }: GateTabsProps) {
  const t = useT();
  const tabs = [
    { to: "/gate", page: "rules", isOpen: true },
    { to: "/gate/figures", page: "figures", isOpen: can.readFigures },
    { to: "/gate/settings", page: "settings", isOpen: can.readSettings },
  ] as const;
  const open = tabs.filter(({ isOpen }) => isOpen);
  if (open.length === 1) return null;
  return (
    <NavTabs
      label={t("gate:tabs.label")}
      tabs={open.map(({ to, page }) => ({
        to,
        label: t(`gate:tabs.${page}`),
        current: page === current,
      }))}
    />
  );
}
