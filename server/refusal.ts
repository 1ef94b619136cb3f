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
