import type { Express } from "express";
import type { Server } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import type { Logger } from "pino";
import { databaseUrl, type Env, env } from "~/platform/env.server";
import { loadBuild } from "./build";
import { refuseUnfitRoles, UnfitRole } from "./database/powers";
import { createPortal } from "./portal";
import { refusingToStart, reportToParent, whenAskedToStop } from "./process";

// `npm run serve`: the portal on HOST:PORT until SIGTERM or SIGINT.

/** How long requests under way may take to end. */
const patience = 25_000;
/** How long the proxy gets to notice that this process takes no more. */
const notice = 3_000;

const rolesOfPages = ["portal_app", "portal_reader", "portal_system"] as const;

await refusingToStart(async () => {
  const settings = env();
  // Only now, because it reads the settings as well.
  const { log } = await import("~/platform/log.server");
  const { pages, entry, clientFolder } = await loadBuild();
  await checkRoles(log);
  let isOpen = true;
  const portal = createPortal({
    pages,
    clientFolder,
    origins: originsOf(settings),
    trustProxy: trustOf(settings.TRUST_PROXY),
    log,
    health: { isOpen: () => isOpen, check: () => entry.checkReadiness() },
  });
  const server = await listening(portal, settings);
  log.info({ event: "listening", port: settings.PORT });
  reportToParent("listening");

  let stopping: Promise<void> | undefined;
  const stop = (code: number) => {
    isOpen = false;
    stopping ??= close(server, settings.PORTAL_DEMO ? 0 : notice)
      .then(() => entry.shutdown())
      .finally(() => process.exit(code));
  };
  whenAskedToStop(() => stop(0));
  process.on("unhandledRejection", (error) =>
    log.error({ event: "unhandledRejection", err: error }),
  );
  process.on("uncaughtException", (error) => {
    log.fatal({ event: "uncaughtException", err: error });
    stop(1);
  });
});

function listening(portal: Express, { HOST, PORT }: Env): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = portal.listen(PORT, HOST, () => resolve(server));
    server.requestTimeout = 60_000;
    server.keepAliveTimeout = 65_000;
    server.once("error", reject);
  });
}

async function close(server: Server, delay: number): Promise<void> {
  await pause(delay);
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), patience).unref();
  await closed;
}

// A database that is down is no reason to stay down with it: readiness tells, and it comes back.
async function checkRoles(log: Logger): Promise<void> {
  try {
    await refuseUnfitRoles(rolesOfPages.map(databaseUrl));
  } catch (error) {
    if (error instanceof UnfitRole) throw error;
    log.warn({ event: "databaseUnreachable", err: error });
  }
}

function originsOf({ PORTAL_DEMO, PORTAL_ORIGIN, PORT }: Env): string[] {
  const local = [`http://localhost:${PORT}`, `http://127.0.0.1:${PORT}`];
  return PORTAL_DEMO ? [PORTAL_ORIGIN, ...local] : [PORTAL_ORIGIN];
}

function trustOf(setting: string | undefined): string | number | false {
  if (setting === undefined) return false;
  return /^\d+$/.test(setting) ? Number(setting) : setting;
}
