import { Form } from "@remix-run/react";
import { ListFilter } from "lucide-react";
import { Button, ButtonLink } from "~/components/button";
import { type Option, SelectField, TextField } from "~/components/text-field";
import { tlpWording } from "~/components/tlp";
import { useT } from "~/components/translation";
import { contentLanguages } from "~/features/items/item";
import type { Translate } from "~/kernel/i18n";
import { labels } from "~/kernel/label";
import { documentKinds } from "../document";
import { type DocumentFilter, firstDirection, isNarrowed, listAddress } from "../list-filter";

type DocumentFiltersProps = {
  filter: DocumentFilter;
  workspaces: readonly { slug: string; name: string }[];
};

/** Narrows the list. What is chosen stands in the address. */
export function DocumentFilters({ filter, workspaces }: DocumentFiltersProps) {
  const t = useT();
  return (
    <search aria-label={t("documents:list.filters")}>
      {/* Made anew with each address, so that "show all" also clears what is chosen. */}
      <Form className="filters" action="/documents" key={listAddress(filter, {})}>
        <TextField
          name="q"
          type="search"
          label={t("documents:list.search")}
          defaultValue={filter.q}
        />
        {choicesFor(t, workspaces).map(({ name, label, options }) => (
          <SelectField
            key={name}
            name={name}
            label={label}
            options={options}
            defaultValue={filter[name] ?? ""}
            empty={t("documents:list.all")}
          />
        ))}
        <SortKept filter={filter} />
        <Button type="submit" icon={ListFilter}>
          {t("documents:list.show")}
        </Button>
        {isNarrowed(filter) ? (
          <ButtonLink to="/documents" variant="quiet">
            {t("documents:list.clear")}
          </ButtonLink>
        ) : null}
      </Form>
    </search>
  );
}

type FilterChoice = {
  name: "workspace" | "kind" | "label" | "language";
  label: string;
  options: Option[];
};

function choicesFor(
  t: Translate,
  workspaces: DocumentFiltersProps["workspaces"],
): readonly FilterChoice[] {
  return [
    {
      name: "workspace",
      label: t("documents:column.workspace"),
      options: workspaces.map(({ slug, name }) => ({ value: slug, label: name })),
    },
    {
      name: "kind",
      label: t("documents:column.kind"),
      options: documentKinds.map((kind) => ({ value: kind, label: t(`documents:kind.${kind}`) })),
    },
    {
      name: "label",
      label: t("documents:column.label"),
      options: labels.toReversed().map((label) => ({ value: label, label: tlpWording[label] })),
    },
    {
      name: "language",
      label: t("documents:fields.language"),
      options: contentLanguages.map((language) => ({
        value: language,
        label: t(`items:language.${language}`),
      })),
    },
  ];
}

/** The order stays when the list is narrowed. */
function SortKept({ filter: { sort, direction } }: { filter: DocumentFilter }) {
  return (
    <>
      {sort === "changed" ? null : <input type="hidden" name="sort" value={sort} />}
      {direction === firstDirection(sort) ? null : (
        <input type="hidden" name="direction" value={direction} />
      )}
    </>
  );
}
