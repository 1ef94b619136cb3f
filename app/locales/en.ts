import common from "./en/common.json";
import components from "./en/components.json";
import documents from "./en/documents.json";
import errors from "./en/errors.json";
import gate from "./en/gate.json";
import indicators from "./en/indicators.json";
import items from "./en/items.json";
import notifications from "./en/notifications.json";
import people from "./en/people.json";
import record from "./en/record.json";
import moderation from "./en/moderation.json";
import organisations from "./en/organisations.json";
import screening from "./en/screening.json";
import home from "./en/home.json";
import tasks from "./en/tasks.json";
import workspaces from "./en/workspaces.json";

/** Everything the portal says in this language, one namespace for each part of it. */
export const catalogue = {
  common,
  components,
  documents,
  errors,
  gate,
  indicators,
  items,
  notifications,
  people,
  record,
  moderation,
  organisations,
  screening,
  home,
  tasks,
  workspaces,
};
