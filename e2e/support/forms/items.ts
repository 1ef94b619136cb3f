import { randomUUID } from "node:crypto";
import { document, indicator, organisation, room } from "../world";
import { count, type Forms, text } from "./form";

/** What people share, and what they do with it. */
export const itemForms: Forms = {
  "share an indicator": async () => {
    const { author, workspace } = await room();
    return {
      by: author,
      address: `/indicators/new?workspace=${workspace.slug}&type=domain`,
      fields: {
        ...sharing(workspace.id),
        type: "domain",
        value: `natt-${workspace.slug}.example`,
        title: "",
        description: text,
        confidence: "50",
        validUntil: "",
      },
      texts: {
        value: { max: 250, needed: true },
        title: { max: 120, needed: false },
        description: { max: 4000, needed: true },
      },
      choices: ["label", "language", "type"],
      names: ["workspaceId"],
      days: ["validUntil"],
      saved: () => count("item where author_id = $1", author.id),
    };
  },
  "share a red flag": async () => {
    const { author, workspace } = await room();
    return {
      by: author,
      address: `/indicators/new?workspace=${workspace.slug}&type=red_flag`,
      fields: {
        ...sharing(workspace.id),
        type: "red_flag",
        title: "Små fasta belopp till flera värdar",
        phase: "proceeds",
        narrative: text,
        flagField: "belopp",
        flagOperator: "between",
        flagBand: "10 till 50 euro",
        falsePositives: "",
        suggestedAction: "",
        audience: "bank",
        description: text,
        confidence: "50",
        validUntil: "",
      },
      texts: {
        title: { max: 160, needed: true },
        narrative: { max: 4000, needed: true },
        description: { max: 4000, needed: true },
        falsePositives: { max: 4000, needed: false },
        suggestedAction: { max: 4000, needed: false },
        flagField: { max: 120, needed: true },
        flagBand: { max: 120, needed: true },
      },
      choices: ["phase", "flagOperator", "audience"],
      places: { flagField: "flags", flagOperator: "flags", flagBand: "flags" },
      days: ["validUntil"],
      saved: () => count("item where author_id = $1", author.id),
    };
  },
  "edit an indicator": async () => {
    const { author, workspace } = await room();
    const id = await indicator({ author, workspace });
    return {
      by: author,
      address: `/indicators/${id}/edit`,
      fields: {
        version: "1",
        type: "domain",
        value: `dag-${workspace.slug}.example`,
        title: "",
        description: text,
        confidence: "70",
        validUntil: "",
        language: "sv",
        note: "ändrat",
      },
      texts: {
        value: { max: 250, needed: true },
        title: { max: 120, needed: false },
        description: { max: 4000, needed: true },
        note: { max: 200, needed: false },
      },
      choices: ["language", "type"],
      days: ["validUntil"],
      saved: () => count("revision where item_id = $1", id).then((rows) => rows - 1),
    };
  },
  "record an observation": async () => {
    const { author, colleague, workspace } = await room();
    const id = await indicator({ author, workspace });
    return {
      by: colleague,
      address: `/indicators/${id}/observation`,
      fields: { kind: "seen", band: "5-19" },
      choices: ["kind", "band"],
      saved: () => count("observation where item_id = $1", id),
    };
  },
  "write a document": async () => {
    const { author, workspace } = await room();
    return {
      by: author,
      address: `/documents/new?workspace=${workspace.slug}`,
      fields: {
        ...sharing(workspace.id),
        title: "En rubrik",
        body: text,
        type: "report",
        note: "",
      },
      texts: {
        title: { max: 200, needed: true },
        body: { max: 60_000, needed: true },
      },
      choices: ["label", "language", "type"],
      names: ["workspaceId"],
      saved: () => count("item where author_id = $1", author.id),
    };
  },
  "write for one reader": async () => {
    const { author, colleague, workspace } = await room();
    return {
      by: author,
      address: `/documents/new?workspace=${workspace.slug}`,
      fields: {
        ...sharing(workspace.id),
        label: "RED",
        personIds: colleague.id,
        title: "En rubrik",
        body: text,
        type: "report",
        note: "",
      },
      names: ["personIds"],
      saved: () => count("item where author_id = $1", author.id),
    };
  },
  "write for another organisation too": async () => {
    const [{ author, workspace }, guest] = await Promise.all([room(), organisation()]);
    return {
      by: author,
      address: `/documents/new?workspace=${workspace.slug}`,
      fields: {
        ...sharing(workspace.id),
        organisationIds: guest.id,
        title: "En rubrik",
        body: text,
        type: "report",
        note: "",
      },
      names: ["organisationIds"],
      saved: () => count("item where author_id = $1", author.id),
    };
  },
  "edit a document": async () => {
    const { author, workspace } = await room();
    const id = await document({ author, workspace });
    return {
      by: author,
      address: `/documents/${id}/edit`,
      fields: {
        formKey: randomUUID(),
        version: "1",
        title: "En annan rubrik",
        body: text,
        type: "report",
        language: "sv",
        note: "ändrat",
      },
      texts: {
        title: { max: 200, needed: true },
        body: { max: 60_000, needed: true },
        note: { max: 300, needed: true },
      },
      choices: ["language", "type"],
      saved: () => count("revision where item_id = $1", id).then((rows) => rows - 1),
    };
  },
  "go back to an earlier version": async () => {
    const { author, workspace } = await room();
    const id = await document({ author, workspace, versions: 2 });
    return {
      by: author,
      address: `/documents/${id}/history/1`,
      fields: { formKey: randomUUID(), version: "2" },
      saved: () => count("revision where item_id = $1", id).then((rows) => rows - 2),
    };
  },
  comment: async () => {
    const { author, colleague, workspace } = await room();
    const id = await document({ author, workspace });
    return {
      by: colleague,
      address: `/items/${id}/comments`,
      fields: { formKey: randomUUID(), body: text },
      texts: { body: { max: 4000, needed: true } },
      saved: () => count("comment where item_id = $1", id),
    };
  },
  report: async () => {
    const { author, colleague, workspace } = await room();
    const id = await document({ author, workspace });
    return {
      by: colleague,
      address: `/items/${id}/report`,
      fields: { formKey: randomUUID(), statement: text },
      texts: { statement: { max: 2000, needed: true } },
      saved: () => count("task where item_id = $1", id),
    };
  },
  "tighten a label": async () => {
    const { author, colleague, workspace } = await room();
    const id = await document({ author, workspace });
    return {
      by: author,
      address: `/items/${id}/label`,
      fields: { from: "AMBER", label: "RED", personIds: colleague.id },
      choices: ["label", "from"],
      names: ["personIds"],
      saved: () => count("item where label <> 'AMBER' and id = $1", id),
    };
  },
  "withdraw an item": async () => {
    const { author, workspace } = await room();
    const id = await document({ author, workspace });
    return {
      by: author,
      address: `/items/${id}/withdrawal`,
      fields: {},
      saved: () => count("item where state = 'withdrawn' and id = $1", id),
    };
  },
};

function sharing(workspaceId: string) {
  return { formKey: randomUUID(), workspaceId, label: "AMBER", language: "sv" };
}
