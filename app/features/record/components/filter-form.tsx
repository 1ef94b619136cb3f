import { Form } from "@remix-run/react";
import { ListFilter } from "lucide-react";
import { Button, ButtonLink } from "~/components/button";
import { DateField, type Option, SelectField } from "~/components/text-field";
import { useT } from "~/components/translation";
import { actChoices } from "../acts";

type FilterFormProps = {
  choices: { organisations: readonly Option[]; workspaces: readonly Option[] };
  /** What the address asks for now. */
  asked: URLSearchParams;
};

/** Narrows the record down. What is chosen stands in the address. */
export function RecordFilterForm({ choices, asked }: FilterFormProps) {
  const t = useT();
  const any = t("record:filter.any");
  const value = (name: string) => asked.get(name) ?? "";
  const isNarrowed = ["act", "organisation", "workspace", "from", "to"].some(value);
  return (
    <search aria-label={t("record:filter.label")}>
      {/* Made anew with each address, so that "clear" also clears what is chosen. */}
      <Form className="filters" key={String(asked)}>
        <SelectField
          name="act"
          label={t("record:filter.act")}
          options={actChoices(t)}
          defaultValue={value("act")}
          empty={any}
        />
        <SelectField
          name="organisation"
          label={t("record:filter.organisation")}
          options={choices.organisations}
          defaultValue={value("organisation")}
          empty={any}
        />
        <SelectField
          name="workspace"
          label={t("record:filter.workspace")}
          options={choices.workspaces}
          defaultValue={value("workspace")}
          empty={any}
        />
        <DateField name="from" label={t("record:filter.from")} defaultValue={value("from")} />
        <DateField name="to" label={t("record:filter.to")} defaultValue={value("to")} />
        <Button variant="secondary" icon={ListFilter}>
          {t("record:filter.show")}
        </Button>
        {isNarrowed ? <ButtonLink to="/record">{t("record:filter.clear")}</ButtonLink> : null}
      </Form>
    </search>
  );
}
