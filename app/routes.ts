import type { RouteConfig } from "@remix-run/route-config";
import { flatRoutes } from "@remix-run/fs-routes";

const isDemo = process.env["PORTAL_DEMO"] === "1";

/** The files of `app/routes`, named by their addresses. What serves the demo exists in a demo build only. */
export default flatRoutes({
  ignoredRouteFiles: isDemo ? [] : ["**/demo.*", "**/_portal.demo.*"],
}) satisfies RouteConfig;
