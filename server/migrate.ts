import { migrate } from "./database/migrate";

// `npm run migrate`: applies the migrations that are missing and says which.
const address = process.env["DATABASE_MIGRATOR_URL"];
if (!address) {
  console.error(
    "Set DATABASE_MIGRATOR_URL to the database's address with the role portal_migrator.",
  );
  process.exit(1);
}
try {
  const applied = await migrate(address);
  console.log(applied.length > 0 ? `Applied ${applied.join(", ")}.` : "Nothing to apply.");
} catch (error) {
  console.error(`Not migrated: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
