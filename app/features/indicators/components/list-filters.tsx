import { Form, Link } from "@remix-run/react";
import { X } from "lucide-react";
import { SubmitButton } from "~/components/button";
import { SelectField, TextField } from "~/components/text-field";
import { tlpWording } from "~/components/tlp";
import { useT } from "~/components/translation";
import type { Translate } from "~/kernel/i18n";
import { labels } from "~/kernel/label";
import {
  type FilterName,
  filterNames,
  type Filters,
  listAddress,
  type Sort,
  sorts,
  validities,
} from "../filters";
import { indicatorTypes } from "../types";

type ListFiltersProps = {
  filters: Filters;
  workspaces: readonly { slug: string; name: string }[];
  /** The name of the originator that is asked for. */
  organisation: string | null;
};

/** A plain GET form: the filters stand in the address. Remounted when they change by other ways. */
export function FilterForm({ filters, workspaces }: ListFiltersProps) {
  const t = useT();
  return (
    <Form
      method="get"
      action="/indicators"
      className="filters paired"
      key={listAddress({ ...filters, after: null })}
    >
      <TextField
        name="q"
        type="search"
        label={t("indicators:list.search")}
        placeholder={t("indicators:list.searchHint")}
        defaultValue={filters.q}
      />
      {choicesFor(t, workspaces).map(({ name, options }) => (
        <SelectField
          key={name}
          name={name}
          label={t(`indicators:list.${name}`)}
          empty={t("indicators:list.all")}
          options={options}
          defaultValue={filters[name]}
        />
      ))}
      <SelectField
        name="sort"
        label={t("indicators:list.sort")}
        empty={null}
        options={sorts.map((value) => ({ value, label: sortName(t, value) }))}
        defaultValue={filters.sort}
      />
      {filters.organisation ? (
        <input type="hidden" name="organisation" value={filters.organisation} />
      ) : null}
      <SubmitButton variant="secondary">{t("indicators:list.filter")}</SubmitButton>
    </Form>
  );
}

function choicesFor(t: Translate, workspaces: ListFiltersProps["workspaces"]) {
  return [
    {
      name: "workspace",
      options: workspaces.map(({ slug, name }) => ({ value: slug, label: name })),
    },
    {
      name: "type",
      options: indicatorTypes.map((value) => ({
        value,
        label: t(`indicators:type.${value}.name`),
      })),
    },
    { name: "label", options: labels.map((value) => ({ value, label: tlpWording[value] })) },
    {
      name: "validity",
      options: validities.map((value) => ({ value, label: t(`indicators:list.${value}`) })),
    },
  ] as const;
}

function sortName(t: Translate, sort: Sort): string {
  if (sort === "value") return t("indicators:list.valueOrder");
  return sort === "confidence"
    ? t("indicators:list.confidenceOrder")
    : t(`indicators:list.${sort}`);
}

/** The filters that are on, each with the way to take it off. */
export function FilterChips(props: ListFiltersProps) {
  const t = useT();
  const { filters } = props;
  const active = filterNames.filter((name) => filters[name] !== "");
  if (active.length === 0) return null;
  return (
    <nav className="chips" aria-label={t("indicators:list.active")}>
      {active.map((name) => {
        const words = filterInWords(t, name, props);
        return (
          <Link
            key={name}
            className="chip"
            to={listAddress({ ...filters, [name]: "", after: null })}
            aria-label={t("indicators:list.remove", { name: words })}
          >
            {words}
            <X aria-hidden />
          </Link>
        );
      })}
      <Link to={listAddress({ sort: filters.sort })}>{t("indicators:list.clear")}</Link>
    </nav>
  );
}

function filterInWords(t: Translate, name: FilterName, props: ListFiltersProps): string {
  const { q, type, label, workspace, validity } = props.filters;
  const words: Record<FilterName, string> = {
    q: `”${q}”`,
    workspace: props.workspaces.find(({ slug }) => slug === workspace)?.name ?? workspace,
    type: type && t(`indicators:type.${type}.name`),
    label: label && tlpWording[label],
    organisation: props.organisation ?? "–",
    validity: validity && t(`indicators:list.${validity}`),
  };
  return words[name];
}
