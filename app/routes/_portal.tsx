import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
  Link,
  Outlet,
  useLoaderData,
  useLocation,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import {
  Building2,
  ClipboardList,
  FileText,
  House,
  Layers,
  type LucideIcon,
  Mail,
  MonitorSmartphone,
  Plus,
  Radar,
  ScrollText,
  Settings,
} from "lucide-react";
import type { ReactNode } from "react";
import { CommandPalette } from "~/components/command-palette";
import { Failure } from "~/components/failure";
import { titleAround } from "~/components/page-title";
import { type NavItem, Shell } from "~/components/shell";
import { useT } from "~/components/translation";
import { withActor } from "~/http/door.server";
import type { Translate } from "~/kernel/i18n";
import { getShell } from "~/features/tasks/queries.server";
import type { loader as rootLoader } from "~/root";

/** Of the error pages below it; every page has a title of its own. */
export const meta: MetaFunction = ({ matches, error }) => titleAround(matches, error);

export async function loader(args: LoaderFunctionArgs) {
  return withActor(args, (actor) => getShell(actor));
}

export default function Portal() {
  return (
    <Frame shell={useLoaderData<typeof loader>()}>
      <Outlet />
    </Frame>
  );
}

/** A page that fails keeps the frame around it, so that the way on is where it always is. */
export function ErrorBoundary() {
  const root = useRouteLoaderData<typeof rootLoader>("root");
  const shell = useRouteLoaderData<typeof loader>("routes/_portal");
  const failure = <Failure error={useRouteError()} requestId={root?.requestId ?? ""} />;
  return shell ? <Frame shell={shell}>{failure}</Frame> : <main className="lone">{failure}</main>;
}

type ShellData = Awaited<ReturnType<typeof getShell>>;

function Frame({ shell, children }: { shell: ShellData; children: ReactNode }) {
  const t = useT();
  const root = useRouteLoaderData<typeof rootLoader>("root");
  const { pathname } = useLocation();
  const places = placesFor(t, shell);
  return (
    <Shell
      product={t("common:portal")}
      nav={places.map((place) => ({ ...place, current: isAt(pathname, place.to) }))}
      preferences={{ action: "/preferences", theme: root?.theme ?? "system" }}
      account={{
        name: shell.name,
        organisation: shell.organisationName,
        signOutAction: "/sign-out",
        items: [
          { to: "/settings", label: t("common:nav.settings"), icon: Settings },
          { to: "/settings/sessions", label: t("common:nav.sessions"), icon: MonitorSmartphone },
        ],
      }}
      search={
        <CommandPalette
          searchUrl="/search?q="
          groups={[
            { label: t("common:palette.acts"), items: actsFor(t, shell) },
            { label: t("common:palette.pages"), items: [...places, ...furtherFor(t, shell)] },
          ]}
        />
      }
      footer={
        <>
          {t("common:footer")} <Link to="/gate">{t("common:nav.gate")}</Link>
        </>
      }
    >
      {children}
    </Shell>
  );
}

type Place = NavItem & { icon: LucideIcon };

function placesFor(t: Translate, { can, waiting, held }: ShellData): Place[] {
  return [
    { to: "/", label: t("common:nav.home"), icon: House, count: waiting },
    { to: "/workspaces", label: t("common:nav.workspaces"), icon: Layers },
    { to: "/indicators", label: t("common:nav.indicators"), icon: Radar },
    { to: "/documents", label: t("common:nav.documents"), icon: FileText },
    ...(can.moderate
      ? [
          { to: "/queue", label: t("common:nav.queue"), icon: ClipboardList, count: held },
          { to: "/organisations", label: t("common:nav.organisations"), icon: Building2 },
        ]
      : []),
    ...(can.audit ? [{ to: "/record", label: t("common:nav.record"), icon: ScrollText }] : []),
  ];
}

/** What has no place of its own in the navigation. */
function furtherFor(t: Translate, { can }: ShellData) {
  return can.moderate ? [{ to: "/mail", label: t("common:nav.lostMail"), icon: Mail }] : [];
}

function actsFor(t: Translate, { can }: ShellData) {
  if (!can.share) return [];
  return [
    { to: "/indicators/new", label: t("common:palette.shareIndicator"), icon: Plus },
    { to: "/documents/new", label: t("common:palette.writeDocument"), icon: Plus },
  ];
}

function isAt(pathname: string, place: string): boolean {
  return place === "/" ? pathname === "/" : pathname === place || pathname.startsWith(`${place}/`);
}
