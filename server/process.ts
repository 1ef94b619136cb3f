/** Runs the start of a process; when it fails, says why in plain words and ends with code 1. */
export async function refusingToStart(start: () => Promise<void>): Promise<void> {
  try {
    await start();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(`The portal does not start:\n${reason}`);
    process.exit(1);
  }
}

/** Tells a parent that started this process and waits for it. */
export function reportToParent(message: string): void {
  process.send?.(message);
}

/** Listens for every way of being asked to stop, the end of a parent that waited for us included. */
export function whenAskedToStop(stop: () => void): void {
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
  process.on("disconnect", stop);
}
