import common from "./sv/common.json";
import components from "./sv/components.json";
import documents from "./sv/documents.json";
import errors from "./sv/errors.json";
import gate from "./sv/gate.json";
import indicators from "./sv/indicators.json";
import items from "./sv/items.json";
import notifications from "./sv/notifications.json";
import people from "./sv/people.json";
import record from "./sv/record.json";
import moderation from "./sv/moderation.json";
import organisations from "./sv/organisations.json";
import screening from "./sv/screening.json";
import home from "./sv/home.json";
import tasks from "./sv/tasks.json";
import workspaces from "./sv/workspaces.json";

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
