import { useRouteLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { type Account } from "~/components/shell-menus";
import { Shell } from "~/components/shell";
import { useT } from "~/components/translation";

type FrontPageProps = {
  /** Of who is signed in but may not go in yet. */
  account?: Account | undefined;
  children: ReactNode;
};

/** The frame of the pages before the portal proper: signing in, enrolling, agreements. */
export function FrontPage({ account, children }: FrontPageProps) {
  const t = useT();
  const root = useRouteLoaderData<{ theme: "system" | "light" | "dark" }>("root");
  return (
    <Shell
      product={t("common:portal")}
      preferences={{ action: "/preferences", theme: root?.theme ?? "system" }}
      account={account}
      footer={t("common:footer")}
    >
      {children}
    </Shell>
  );
}
