import type { Page } from "@playwright/test";

/** What someone reads on the page that answers a form, whether scripts run or not. */
export type Shown = {
  /** What the form would send as it stands now. */
  readonly fields: readonly (readonly [string, string])[];
  /** The fields that can be seen, and those of them that carry an error. */
  readonly visible: readonly string[];
  readonly wrong: readonly string[];
  /** The words of every alert. */
  readonly alerts: readonly string[];
  /** Where the links of the alerts lead to nothing. What is hidden nobody can fill in wrongly: it needs none. */
  readonly deadEnds: readonly string[];
};

/**
 * Reads an answer without opening it, so that neither its scripts nor what they hold can pass for what is shown.
 * @param names fields of the form that is meant, where a page has several
 */
export function shownIn(page: Page, html: string, names: readonly string[]): Promise<Shown> {
  return page.evaluate(read, { html, names });
}

/** Runs in the page. */
function read({ html, names }: { html: string; names: readonly string[] }): Shown {
  const answer = new DOMParser().parseFromString(html, "text/html");
  const has = (form: HTMLFormElement) =>
    names.filter((name) => form.elements.namedItem(name) !== null).length;
  const [form] = [...answer.forms].toSorted((one, other) => has(other) - has(one));
  const marked = (selector: string) =>
    [...(form?.querySelectorAll<HTMLElement>(selector) ?? [])].map(
      (field) => field.dataset["name"] ?? "",
    );
  const alerts = [...answer.querySelectorAll("[role=alert], [role=status]")];
  const links = alerts.flatMap((alert) => [...alert.querySelectorAll("a[href^='#']")]);
  const hidden = [
    ...(form?.querySelectorAll<HTMLInputElement>("input[type=hidden], button[name]") ?? []),
  ].map(({ name }) => `#field-${name}`);
  return {
    fields: form
      ? [...new FormData(form)].map(
          ([name, value]) => [name, typeof value === "string" ? value : value.name] as const,
        )
      : [],
    visible: marked("[data-name]"),
    wrong: marked("[data-name][data-invalid]"),
    alerts: alerts.map((alert) => alert.textContent.trim()),
    deadEnds: links
      .map((link) => link.getAttribute("href") ?? "")
      .filter((href) => !answer.getElementById(href.slice(1)) && !hidden.includes(href)),
  };
}
