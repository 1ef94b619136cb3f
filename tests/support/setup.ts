import { mkdtempSync } from "node:fs";
import path from "node:path";
import { inject } from "vitest";
import { addressFor, freshDatabase } from "./database";

// Runs before each test file and before any of the portal's code is imported, which reads these.
await freshDatabase();
Object.assign(process.env, {
  DATABASE_URL: addressFor("portal_app"),
  PORTAL_SECRET: "5b1c0f9e7a3d48626e1f0c9b8a7d6e5f",
  PORTAL_ORIGIN: "http://localhost:3000",
  DATA_DIR: mkdtempSync(path.join(inject("database").dataDir, "files-")),
  LOG_LEVEL: "silent",
});
