import { useT } from "./translation";

/** The labels of the Traffic Light Protocol 2.0, strictest first. */
export type TlpLabel = "RED" | "AMBER_STRICT" | "AMBER" | "GREEN" | "CLEAR";

/** FIRST's own wording, never translated (Traffic Light Protocol 2.0). */
export const tlpWording: Record<TlpLabel, string> = {
  RED: "TLP:RED",
  AMBER_STRICT: "TLP:AMBER+STRICT",
  AMBER: "TLP:AMBER",
  GREEN: "TLP:GREEN",
  CLEAR: "TLP:CLEAR",
};

/** The label of an item in FIRST's wording and colours. */
export function Tlp({ label }: { label: TlpLabel }) {
  const t = useT();
  return (
    <span className="tlp" data-label={label} translate="no">
      <span className="visually-hidden">{t("components:tlp")} </span>
      {tlpWording[label]}
    </span>
  );
}
