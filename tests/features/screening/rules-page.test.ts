import { expect, test } from "vitest";
import "~/kernel/speech.server";
import { defaultConfig } from "~/features/screening/config";
import { policy } from "~/features/screening/policy";
import { ruleGroups, rulesOf } from "~/features/screening/rules-page";
import { screen } from "~/features/screening/screen";
import { languages, speak } from "~/kernel/i18n";

const rules = ruleGroups.flatMap(rulesOf);

test("every type of the policy table stands on the rules page once", () => {
  expect(rules.map(({ type }) => type).toSorted()).toEqual(Object.keys(policy).toSorted());
});

test.each(languages)("the rules page could be shared itself (%s)", (lang) => {
  const t = speak(lang);
  const found = rules.flatMap(({ type, example, differs }) => {
    const texts = [t(example), differs ? t(differs) : ""];
    return texts.flatMap((text) =>
      screen(text, { channel: "note", lang, config: defaultConfig }).findings.map(
        (finding) => `${type}: ${finding.type} in ${text}`,
      ),
    );
  });
  expect(found).toEqual([]);
});
