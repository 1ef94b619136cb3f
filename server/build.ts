import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import type { Request, RequestHandler, Response } from "express";
import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { env } from "~/platform/env.server";
import { root } from "./root";

/** What `app/entry.server.tsx` offers the process around it. */
type Entry = {
  /** Rejects when the portal cannot serve. */
  checkReadiness(): Promise<void>;
  /** Lets go of everything; called once, after the last request. */
  shutdown(): Promise<void>;
  /** Works until the signal comes, then finishes what it holds. */
  runWorker(signal: AbortSignal): Promise<void>;
};

export type Build = {
  /** Remix, knowing about each request what app/load-context.d.ts says. */
  readonly pages: RequestHandler;
  readonly entry: Entry;
  readonly clientFolder: string;
};

/**
 * The built portal: `build/demo` with PORTAL_DEMO=1, else `build/production`.
 * @throws Error when it has not been built
 */
export async function loadBuild(): Promise<Build> {
  const folder = path.join(root, "build", env().PORTAL_DEMO ? "demo" : "production");
  const file = path.join(folder, "server/index.js");
  if (!existsSync(file))
    throw new Error(`There is no build in ${folder}: npm run build makes one.`);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by the Remix compiler
  const build = (await import(pathToFileURL(file).href)) as ServerBuild;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- checked by type where it is exported
  const entry = build.entry.module as unknown as Entry;
  const remix = createRequestHandler({ build, getLoadContext, mode: "production" });
  const pages: RequestHandler = (request, response, next) => void remix(request, response, next);
  return { pages, entry, clientFolder: path.join(folder, "client") };
}

function getLoadContext(request: Request, { locals }: Response) {
  return {
    cspNonce: String(locals["cspNonce"]),
    requestId: String(locals["requestId"]),
    clientAddress: request.ip ?? "",
  };
}
