import { readdirSync } from "node:fs";
import compression from "compression";
import express, {
  type ErrorRequestHandler,
  type Express,
  type Request,
  type RequestHandler,
  type Response,
} from "express";
import type { Logger } from "pino";
import { knownHost, numbered, plainRequests, refuse, sameOrigin } from "./door";
import { securityHeaders } from "./headers";
import { health, type Health } from "./health";
import { requestLog } from "./request-log";

type Settings = {
  /** Answers whatever the door lets through. */
  readonly pages: RequestHandler;
  /** The folder with what browsers fetch: hashed assets and public files. */
  readonly clientFolder: string;
  /** Where the portal is reached; the first is its name, others are allowed beside it. */
  readonly origins: readonly string[];
  /** Which proxies may say where a request came from, as Express takes it. */
  readonly trustProxy: string | number | false;
  readonly log: Pick<Logger, "info" | "error">;
  readonly health: Health;
};

/** The portal as an Express application: the door, the assets, and the pages behind them. */
export function createPortal(settings: Settings): Express {
  const { pages, clientFolder, origins, log } = settings;
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  app.set("trust proxy", settings.trustProxy);
  app.use(lastOnItsConnection(settings.health));
  app.use(numbered, securityHeaders(origins[0]?.startsWith("https:") ?? false));
  app.use("/health", health(settings.health));
  app.use(compression({ filter: isCompressible }));
  app.use(assets(clientFolder));
  app.use(requestLog(log), plainRequests, knownHost(origins), sameOrigin(origins), notStored);
  app.use(pages);
  app.use(lastResort(log));
  return app;
}

/** From the moment the process was asked to stop, no connection is used for another request. */
function lastOnItsConnection(state: Health): RequestHandler {
  return (_request, response, next) => {
    if (!state.isOpen()) response.setHeader("Connection", "close");
    next();
  };
}

function assets(clientFolder: string): RequestHandler[] {
  const found = { index: false, redirect: false, dotfiles: "ignore" } as const;
  const hashed = express.static(clientFolder, {
    ...found,
    setHeaders(response, file) {
      const isHashed = file.startsWith(`${clientFolder}/assets/`);
      const age = isHashed ? "public, max-age=31536000, immutable" : "public, max-age=3600";
      response.setHeader("Cache-Control", age);
    },
  });
  // Looked up once: the disk is not asked about the address of every page.
  const names = new Set(readdirSync(clientFolder));
  const served: RequestHandler = (request, response, next) =>
    names.has(request.path.split("/")[1] ?? "") ? hashed(request, response, next) : next();
  return [served, missingAsset];
}

const missingAsset: RequestHandler = (request, response, next) => {
  if (request.path.startsWith("/assets/")) return refuse(response, 404, "There is no such file.");
  next();
};

const notStored: RequestHandler = (_request, response, next) => {
  response.setHeader("Cache-Control", "no-store");
  next();
};

/** Compression would hold back events until there are enough of them. */
function isCompressible(request: Request, response: Response): boolean {
  const type = String(response.getHeader("Content-Type"));
  return !type.startsWith("text/event-stream") && compression.filter(request, response);
}

function lastResort(log: Pick<Logger, "error">): ErrorRequestHandler {
  // oxlint-disable-next-line eslint/max-params -- Express knows error handlers by their four
  return (error: unknown, _request, response, next) => {
    const requestId = String(response.locals["requestId"]);
    log.error({ requestId, err: error });
    if (response.headersSent) return next(error);
    refuse(response, 500, `Something went wrong. Its number is ${requestId}.`);
  };
}
