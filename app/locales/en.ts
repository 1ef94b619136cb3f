import common from "./en/common.json";
import components from "./en/components.json";
import errors from "./en/errors.json";
import notifications from "./en/notifications.json";
import people from "./en/people.json";
import record from "./en/record.json";
import screening from "./en/screening.json";

/** Everything the portal says in this language, one namespace for each part of it. */
export const catalogue = { common, components, errors, notifications, people, record, screening };
