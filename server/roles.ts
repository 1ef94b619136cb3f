import { passwordsFrom } from "./database/passwords";
import { ensureDatabase, ensureRoles, type LoginRole } from "./database/roles";

// Makes the roles and the database of the portal, or brings them back to what they should be.
const shortest = 16;

try {
  const admin = required("ADMIN_DATABASE_URL");
  const database = process.env["PORTAL_DATABASE"] ?? "portal";
  await ensureRoles(admin, passwordsFrom(passwordOf));
  await ensureDatabase(admin, database);
  console.log(`The roles and the database ${database} are ready.`);
} catch (error) {
  console.error(`Not done: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}

function passwordOf(role: LoginRole): string {
  const name = `${role.toUpperCase()}_PASSWORD`;
  const password = required(name);
  if (password.length < shortest) throw new Error(`${name} needs at least ${shortest} characters.`);
  return password;
}

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`Set ${name}.`);
  return value;
}
