import { createRequestHandler, type EntryContext, type ServerBuild } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { Speaking } from "~/components/translation";
import { type Language, translator } from "~/kernel/i18n";
import { catalogue as english } from "~/locales/en";
import { catalogue as swedish } from "~/locales/sv";

/** What the server sends for these components, in a page of its own at `/here?and=now`. */
export async function markupOf(children: ReactNode, language: Language = "sv"): Promise<string> {
  const t = translator(language, language === "sv" ? swedish : english);
  const Page = () => <Speaking speech={{ language, t }}>{children}</Speaking>;
  const handle = createRequestHandler(build(Page), "production");
  const page = await handle(new Request("http://localhost/here?and=now"));
  return page.text();
}

function build(page: () => ReactNode): ServerBuild {
  const root = { id: "root", path: "/here" };
  const assets = {
    entry: { imports: [], module: "" },
    routes: { root: { ...root, ...nothing, module: "" } },
    url: "",
    version: "",
  };
  return {
    entry: { module: { default: answer } },
    routes: { root: { ...root, module: { default: page } } },
    assets,
    future: {
      v3_fetcherPersist: true,
      v3_relativeSplatPath: true,
      v3_throwAbortReason: true,
      v3_singleFetch: false,
      v3_lazyRouteDiscovery: false,
    },
    publicPath: "/",
    assetsBuildDirectory: "",
    mode: "production",
    isSpaMode: false,
  };
}

const nothing = {
  hasAction: false,
  hasLoader: false,
  hasClientAction: false,
  hasClientLoader: false,
  hasErrorBoundary: false,
};

type Answer = [status: number, headers: Headers, context: EntryContext];

function answer(request: Request, ...[status, headers, context]: Answer) {
  const html = renderToStaticMarkup(<RemixServer context={context} url={request.url} />);
  return new Response(html, { status, headers });
}
