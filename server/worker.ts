import { databaseUrl, env } from "~/platform/env.server";
import { loadBuild } from "./build";
import { refuseUnfitRoles } from "./database/powers";
import { refusingToStart, reportToParent, whenAskedToStop } from "./process";

// `npm run worker`: what happens after a change was committed, mail above all, until SIGTERM or SIGINT.
await refusingToStart(async () => {
  env();
  // Only now, because it reads the settings as well.
  const { log } = await import("~/platform/log.server");
  const { entry } = await loadBuild();
  await refuseUnfitRoles([databaseUrl("portal_worker"), databaseUrl("portal_system")]);
  const controller = new AbortController();
  whenAskedToStop(() => controller.abort());
  process.on("unhandledRejection", (error) =>
    log.error({ event: "unhandledRejection", err: error }),
  );
  log.info({ event: "working" });
  reportToParent("working");
  await entry.runWorker(controller.signal);
  await entry.shutdown();
  process.exit(0);
});
