import { expect, test } from "vitest";
import { CheckboxField, RadioGroup } from "~/components/choice-fields";
import { ErrorSummary, FormKey } from "~/components/form";
import { TextAreaField } from "~/components/text-area-field";
import { DateField, SelectField, TextField } from "~/components/text-field";
import { markupOf } from "./markup-of";

test("a field is tied to its label, its hint and its error, in that order", async () => {
  const html = await markupOf(
    <TextField name="value" label="Värde" hint="Bara domänen." error={["Ange en domän.", "Mer"]} />,
  );
  expect(html).toContain('<label for="field-value">Värde');
  expect(html).toContain('id="field-value" name="value" aria-invalid="true"');
  expect(html).toContain('aria-describedby="field-value-hint field-value-error"');
  expect(html).toMatch(/id="field-value-hint">Bara domänen\./);
  expect(html).toMatch(/id="field-value-error">.*Fel: .*Ange en domän\.<\/p>/);
  expect(html).not.toContain("Mer");
});

test("a field without hint and error points at nothing", async () => {
  const html = await markupOf(<DateField name="until" label="Gäller till" optional />);
  expect(html).not.toContain("aria-");
  expect(html).toContain("(frivilligt)");
});

test("what the person typed is still there", async () => {
  const html = await markupOf(
    <>
      <TextAreaField name="why" label="Varför" defaultValue={"Två\nrader"} limit={10} />
      <SelectField
        name="type"
        label="Slag"
        defaultValue="b"
        options={[
          { value: "a", label: "A" },
          { label: "Fler", options: [{ value: "b", label: "B" }] },
        ]}
      />
    </>,
  );
  expect(html).toContain("Två\nrader</textarea>");
  expect(html).toContain('<option value="b" selected="">B</option>');
  expect(html).toContain("1 tecken kvar");
});

test("a choice is named by its label and described by what it means", async () => {
  const html = await markupOf(
    <RadioGroup
      name="label"
      legend="Etikett"
      error="Välj en etikett."
      defaultValue="b"
      options={[
        { value: "a", label: "A" },
        { value: "b", label: "B", explanation: "Alla får läsa." },
      ]}
    />,
  );
  expect(html).toContain('<fieldset class="field" data-name="label" data-invalid=""');
  expect(html).toContain('aria-describedby="field-label-error"');
  const [, chosen] = html.match(/aria-describedby="([^"]+)" checked="" value="b"/) ?? [];
  expect(html).toContain(`id="${chosen}">Alla får läsa.`);
  expect(html).toContain(
    '<input id="field-label" type="radio" name="label" aria-labelledby="field-label-label" value="a"',
  );
});

test("the summary leads to each field that has an error, and to none for the whole form", async () => {
  const errors = { value: ["Ange en domän."], note: undefined, form: "Försök igen." };
  const html = await markupOf(<ErrorSummary errors={errors} />);
  expect(html).toContain('<a href="#field-value">Ange en domän.</a>');
  expect(html).toContain("<li>Försök igen.</li>");
  expect(html.match(/<li>/g)).toHaveLength(2);
  expect(await markupOf(<ErrorSummary errors={{ value: [] }} />)).not.toContain("error-summary");
});

test("a box to tick and the form's key are sent under their names", async () => {
  const html = await markupOf(
    <>
      <CheckboxField name="withheld" label="Undanhåll" defaultChecked />
      <FormKey value="k1" />
    </>,
  );
  expect(html).toMatch(/<input id="field-withheld" name="withheld"[^>]*checked=""/);
  expect(html).toContain('<input type="hidden" name="formKey" value="k1"/>');
});
