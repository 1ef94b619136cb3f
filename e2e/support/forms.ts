import type { Forms } from "./forms/form";
import { itemForms } from "./forms/items";
import { peopleForms } from "./forms/people";
import { secretariatForms } from "./forms/secretariat";
import { workspaceForms } from "./forms/workspaces";

/** Every form that stores something, each in a room of its own. */
export const forms: Forms = {
  ...itemForms,
  ...workspaceForms,
  ...secretariatForms,
  ...peopleForms,
};
