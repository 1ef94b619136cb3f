import { CheckboxGroup, RadioGroup } from "~/components/choice-fields";
import type { ShownReply } from "~/components/form-reply";
import { Tlp } from "~/components/tlp";
import { useT } from "~/components/translation";
import type { Label } from "~/kernel/label";
import { mostPeople } from "../item";
import type { NamedOrganisation, NamedPerson, SharingChoices } from "../sharing-choices.server";

type SharingFieldsProps = {
  choices: SharingChoices;
  reply: ShownReply;
  /** What a public authority shares itself is with an authority already: it is not asked. */
  asksAboutAuthorities: boolean;
  /** The labels that fit; all five unless told otherwise. */
  labels?: readonly Label[] | undefined;
};

const strictestFirst: readonly Label[] = ["RED", "AMBER_STRICT", "AMBER", "GREEN", "CLEAR"];

/**
 * Label, named people, further organisations and authorities: for everything that can be shared. What only
 * belongs to one label is shown with it, by the style sheet alone.
 */
export function SharingFields({ choices, reply, ...props }: SharingFieldsProps) {
  return (
    <div className="sharing">
      <LabelField reply={reply} labels={props.labels ?? strictestFirst} />
      <div data-for="RED">
        <PeopleField people={choices.people} reply={reply} />
      </div>
      <div data-for="wider">
        <OrganisationsField organisations={choices.organisations} reply={reply} />
      </div>
      {props.asksAboutAuthorities ? (
        <div data-for="AMBER">
          <WithholdingField authorities={choices.authorities} reply={reply} />
        </div>
      ) : null}
    </div>
  );
}

type LabelFieldProps = { reply: ShownReply; labels: readonly Label[] };

function LabelField({ reply, labels }: LabelFieldProps) {
  const t = useT();
  return (
    <RadioGroup
      name="label"
      legend={t("items:label.legend")}
      hint={t("items:label.hint")}
      error={reply.errors["label"]}
      defaultValue={reply.value("label", "AMBER_STRICT")}
      options={labels.map((label) => ({
        value: label,
        label: <Tlp label={label} />,
        explanation: (
          <>
            {t(`items:label.${label}`)}
            <span className="first" lang="en" translate="no">
              {firstWording[label]}
            </span>
          </>
        ),
      }))}
    />
  );
}

/** The definitions of FIRST, Traffic Light Protocol 2.0, section 4, in its own words. */
const firstWording: Readonly<Record<Label, string>> = {
  RED: "For the eyes and ears of individual recipients only, no further disclosure.",
  AMBER_STRICT:
    "Limited disclosure, recipients can only spread this on a need-to-know basis within their organization.",
  AMBER:
    "Limited disclosure, recipients can only spread this on a need-to-know basis within their organization and its clients.",
  GREEN: "Limited disclosure, recipients can spread this within their community.",
  CLEAR: "Recipients can spread this to the world, there is no limit on disclosure.",
};

type PeopleFieldProps = { people: readonly NamedPerson[]; reply: ShownReply };

/** Whom RED is for, as boxes to tick. */
export function PeopleField({ people, reply }: PeopleFieldProps) {
  const t = useT();
  if (people.length === 0) return <p className="muted">{t("items:sharing.peopleNone")}</p>;
  // One more than the form shows is a sign that there are many more.
  const shown = people.slice(0, mostPeople);
  return (
    <div className="long-choices">
      <CheckboxGroup
        name="personIds"
        legend={t("items:sharing.people")}
        hint={
          people.length > mostPeople
            ? t("items:sharing.peopleTooMany")
            : t("items:sharing.peopleHint")
        }
        error={reply.errors["personIds"]}
        defaultValues={reply.values("personIds")}
        options={shown.map(({ id, name, organisation }) => ({
          value: id,
          label: name,
          explanation: organisation,
        }))}
      />
    </div>
  );
}

type OrganisationsFieldProps = { organisations: readonly NamedOrganisation[]; reply: ShownReply };

function OrganisationsField({ organisations, reply }: OrganisationsFieldProps) {
  const t = useT();
  const chosen = reply.values("organisationIds");
  const error = reply.errors["organisationIds"];
  return (
    <div className="long-choices">
      <details open={chosen.length > 0 || error !== undefined}>
        <summary>{t("items:sharing.organisationsShow")}</summary>
        <CheckboxGroup
          name="organisationIds"
          legend={t("items:sharing.organisations")}
          hint={t("items:sharing.organisationsHint")}
          error={error}
          optional
          defaultValues={chosen}
          options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </details>
    </div>
  );
}

type WithholdingFieldProps = { authorities: readonly string[]; reply: ShownReply };

function WithholdingField({ authorities, reply }: WithholdingFieldProps) {
  const t = useT();
  const hint =
    authorities.length > 0
      ? t("items:sharing.withheldHint_some", { names: authorities.join(", ") })
      : t("items:sharing.withheldHint_none");
  return (
    <RadioGroup
      name="withheldFromAuthorities"
      legend={t("items:sharing.withheld")}
      hint={hint}
      error={reply.errors["withheldFromAuthorities"]}
      optional={authorities.length === 0}
      defaultValue={reply.value("withheldFromAuthorities")}
      options={(["no", "yes"] as const).map((value) => ({
        value,
        label: t(`items:sharing.withheld_${value}`),
        explanation: t(`items:sharing.withheld_${value}Hint`),
      }))}
    />
  );
}
