import type { ServerBuild } from "@remix-run/node";
import { createRequestHandler } from "@remix-run/express";
import type { RequestHandler } from "express";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { env } from "~/platform/env.server";
import { createPortal } from "../server/portal";
import { root } from "../server/root";

// The portal with loaders that ask the database once for each address: what is left is the price of
// the markup itself, the ceiling for every page.
const folder = path.join(root, "build/production");
const file = path.join(folder, "server/index.js");
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by the Remix compiler
const build = (await import(pathToFileURL(file).href)) as ServerBuild;
const routes = Object.entries(build.routes).map(([id, route]) => [id, remembering(id, route)]);
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- fromEntries forgets the names
const remembered = { ...build, routes: Object.fromEntries(routes) as ServerBuild["routes"] };
const remix = createRequestHandler({
  build: remembered,
  mode: "production",
  getLoadContext: (request, { locals }) => ({
    cspNonce: String(locals["cspNonce"]),
    requestId: String(locals["requestId"]),
    clientAddress: request.ip ?? "",
  }),
});
const pages: RequestHandler = (request, response, next) => void remix(request, response, next);
const settings = env();
createPortal({
  pages,
  clientFolder: path.join(folder, "client"),
  origins: [settings.PORTAL_ORIGIN],
  trustProxy: false,
  log: { info: () => undefined, error: console.error },
  health: { isOpen: () => true, check: () => Promise.resolve() },
}).listen(settings.PORT, settings.HOST);

type Route = NonNullable<ServerBuild["routes"][string]>;

function remembering(id: string, route: ServerBuild["routes"][string]): Route | undefined {
  const loader = route?.module.loader;
  if (!route || !loader) return route;
  const known = new Map<string, Promise<unknown>>();
  return {
    ...route,
    module: {
      ...route.module,
      loader: (args) => {
        const key = `${id} ${args.request.url}`;
        const answer = known.get(key) ?? Promise.resolve(loader(args));
        known.set(key, answer);
        return answer;
      },
    },
  };
}
