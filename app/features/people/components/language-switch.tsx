import { Form, useLocation } from "@remix-run/react";
import { Languages } from "lucide-react";
import { SubmitButton } from "~/components/button";
import { useSpeech } from "~/components/translation";

const others = { sv: ["en", "In English"], en: ["sv", "På svenska"] } as const;

/** The way to the other language, in that language. */
export function LanguageSwitch() {
  const { language } = useSpeech();
  const { pathname, search } = useLocation();
  const [other, words] = others[language];
  return (
    <Form method="post" action="/preferences">
      <input type="hidden" name="returnTo" value={pathname + search} />
      <SubmitButton variant="link" icon={Languages} name="language" value={other}>
        <span lang={other}>{words}</span>
      </SubmitButton>
    </Form>
  );
}
