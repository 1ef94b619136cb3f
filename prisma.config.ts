import { defineConfig } from "prisma/config";

// `prisma generate` only needs the WebAssembly schema parser, yet the command line first insists on
// a schema engine binary it would download. Any existing file satisfies it; migrations run through
// the WebAssembly engine instead (server/database/migrate.ts).
process.env["PRISMA_SCHEMA_ENGINE_BINARY"] ??= process.execPath;

export default defineConfig({
  schema: "prisma/models",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env["DATABASE_URL"] ?? "postgresql://127.0.0.1:5432/portal" },
});
