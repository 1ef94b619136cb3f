import { Form } from "@remix-run/react";
import { ArrowRight, Layers } from "lucide-react";
import { ButtonLink, SubmitButton } from "~/components/button";
import { RadioGroup } from "~/components/choice-fields";
import { EmptyState } from "~/components/empty-state";
import { FormActions } from "~/components/form";
import { SelectField } from "~/components/text-field";
import { useT } from "~/components/translation";
import { indicatorTypes, type IndicatorType } from "../types";

type ChooseKindProps = {
  workspaces: readonly { slug: string; name: string }[];
  workspace: { slug: string } | null;
  type: IndicatorType | null;
};

/** The first step: where it belongs and what it is. Its answer stands in the address. */
export function ChooseKind({ workspaces, workspace, type }: ChooseKindProps) {
  const t = useT();
  if (workspaces.length === 0) {
    return (
      <EmptyState
        icon={Layers}
        title={t("indicators:new.nowhere")}
        action={<ButtonLink to="/workspaces">{t("indicators:new.toWorkspaces")}</ButtonLink>}
      >
        {t("indicators:new.nowhereText")}
      </EmptyState>
    );
  }
  return (
    <Form method="get" action="/indicators/new" className="form">
      <SelectField
        name="workspace"
        label={t("indicators:new.where")}
        hint={t("indicators:new.whereHint")}
        options={workspaces.map(({ slug, name }) => ({ value: slug, label: name }))}
        defaultValue={workspace?.slug ?? workspaces[0]?.slug}
        empty={null}
      />
      <div className="kind-choice">
        <RadioGroup
          name="type"
          legend={t("indicators:new.what")}
          options={indicatorTypes.map((value) => ({
            value,
            label: t(`indicators:type.${value}.name`),
            explanation: t(`indicators:type.${value}.hint`),
          }))}
          defaultValue={type ?? "domain"}
        />
      </div>
      <FormActions>
        <SubmitButton icon={ArrowRight}>{t("indicators:new.next")}</SubmitButton>
      </FormActions>
    </Form>
  );
}
