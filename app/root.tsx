import {
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import { type ReactNode, useContext } from "react";
import { Failure } from "~/components/failure";
import { NonceContext } from "~/components/nonce";
import { titleAround } from "~/components/page-title";
import { ProgressBar } from "~/components/progress-bar";
import { Toaster } from "~/components/toaster";
import { Speaking } from "~/components/translation";
import { withVisitor } from "~/http/door.server";
import { preferencesOf } from "~/http/preferences.server";
import { takeToast } from "~/http/toast.server";
import { speak } from "~/kernel/i18n";
import { say } from "~/kernel/message";
import "~/styles/app.css";

export const links: LinksFunction = () => [
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
];

export const meta: MetaFunction = ({ matches, error }) => titleAround(matches, error);

export async function loader(args: LoaderFunctionArgs) {
  return withVisitor(args, async () => {
    const { toast, forget } = await takeToast(args.request);
    const preferences = await preferencesOf(args.request);
    return data(
      {
        ...preferences,
        toast: toast && { ...toast, text: say(speak(preferences.language), toast.message) },
        requestId: args.context.requestId,
      },
      forget ? { headers: { "Set-Cookie": forget } } : {},
    );
  });
}

/** The document around every page and around every error. */
export function Layout({ children }: { children: ReactNode }) {
  const nonce = useContext(NonceContext);
  const root = useRouteLoaderData<typeof loader>("root");
  const language = root?.language ?? "sv";
  const t = speak(language);
  return (
    <html lang={language} data-theme={root?.theme ?? "system"}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <Meta />
        <Links />
      </head>
      <body>
        <Speaking speech={{ language, t }}>
          <Toaster flash={root?.toast ?? null}>
            <ProgressBar />
            {children}
          </Toaster>
        </Speaking>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const root = useRouteLoaderData<typeof loader>("root");
  const error = useRouteError();
  return (
    <main className="lone">
      <Failure error={error} requestId={root?.requestId ?? ""} />
    </main>
  );
}
