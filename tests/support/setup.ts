import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { addressFor, freshDatabase } from "./database";

// Runs before each test file and before any of the portal's code is imported, which reads these.
await freshDatabase();
Object.assign(process.env, {
  DATABASE_URL: addressFor("portal_app"),
  PORTAL_SECRET: "a-secret-of-the-tests-that-protects-nothing-at-all",
  PORTAL_ORIGIN: "http://localhost:3000",
  DATA_DIR: mkdtempSync(path.join(tmpdir(), "portal-test-")),
  LOG_LEVEL: "silent",
});
