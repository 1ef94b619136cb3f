import common from "./en/common.json";
import components from "./en/components.json";

/** Everything the portal says in this language, one namespace for each part of it. */
export const catalogue = { common, components };
