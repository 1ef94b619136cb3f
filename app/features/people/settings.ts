/** What people choose from in their settings; the schema and the page share it. */
export const themes = ["system", "light", "dark"] as const;

/** How often new items are told by mail. */
export const mailFrequencies = ["at_once", "daily", "weekly", "off"] as const;
