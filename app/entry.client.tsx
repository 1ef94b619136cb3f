import { RemixBrowser } from "@remix-run/react";
import { startTransition, StrictMode } from "react";
import { hydrateRoot } from "react-dom/client";
import { provideCatalogue } from "~/kernel/i18n";

// The page's own language only; choosing another one loads the page anew.
async function start() {
  if (document.documentElement.lang === "en") {
    provideCatalogue("en", (await import("~/locales/en")).catalogue);
  } else {
    provideCatalogue("sv", (await import("~/locales/sv")).catalogue);
  }
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <RemixBrowser />
      </StrictMode>,
    );
  });
}

void start();
