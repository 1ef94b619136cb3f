import "~/kernel/speech.server";
import { checkReadiness, runWorker, shutdown } from "~/http/process.server";

// The portal's worker, alone in a process that can be killed.
const controller = new AbortController();
process.once("SIGTERM", () => controller.abort());
await checkReadiness().catch(() => undefined);
process.stdout.write("at work\n");
await runWorker(controller.signal);
await shutdown();
