const application =
  "Everybody here writes as the application; the condition lets seeds and procedures do without a person.";
const lock = "A lock: membership.test.ts races two changes of one role, and two last chairs.";

const ofTask = "Its task is read by officers: held-text.test.ts looks at what became of it.";

/** Mutants that nobody notices, each with the reason why that is right. */
export const survivorsByDesign: Readonly<Record<string, string>> = {
  "guard_audience_entry: without «session_user = 'portal_app'»": application,
  "guard_audience_entry: without «session_user = 'portal_app'», the 2.": application,
  "guard_grant_end: without «current_user = 'portal_app'»": application,
  "guard_grant_end: without «current_user = 'portal_app'», the 2.": application,
  "guard_standing: without «session_user = 'portal_app'»": application,
  "guard_revision: without «session_user = 'portal_app'»": application,
  "guard_item_label: without «current_user = 'portal_app'»":
    "The one function that tightens for the application has asked for the same rights before.",
  "guard_grant: without «id = NEW.workspace_id»": lock,
  "guard_grant: not «id = NEW.workspace_id»": lock,
  "guard_grant: without «TG_OP = 'INSERT'»":
    "Nobody has two open roles in a workspace, so that a change of one finds no other.",
  "guard_proposal: without «NOT sec.has_portal_role('officer', 'lead')»":
    "The policy lets nobody else change a hold that stays open.",
  "guard_gate_setting: without «t.finished_at IS NOT NULL»":
    "Only the worker writes trials: settings.test.ts tries to put in force what is still being tried.",
  "rewrite_held: without «state = 'open'»": ofTask,
  "rewrite_held: not «state = 'open'»": ofTask,
  "rewrite_held: without «held_text_id = of_held»": ofTask,
  "rewrite_held: not «held_text_id = of_held»": ofTask,
  "guard_text: without «NOT may_be_seen»":
    "Held texts have evidence from when they were written: asking for it again finds it.",
};
