import path from "node:path";
import { demoPassword, demoTotpSecretFor } from "~/features/people/demo.server";
import { hashPassword } from "~/features/people/password.server";
import { sealTotpSecret } from "~/features/people/second-factor.server";
import { coalition } from "../prisma/demo/coalition";
import { people } from "../prisma/demo/people";
import { livingPostmaster } from "./database/postmaster";
import { startPrivateDatabase } from "./database/private";
import { root } from "./root";
import { secretsIn } from "./secrets";
import { loadCoalition } from "./seed/load";

const shownAtStart = new Set([
  "lead@secretariat.example",
  "officer@secretariat.example",
  "chair@nordbank.example",
  "analyst@nordbank.example",
  "analyst@paywell.example",
]);

// Loads the demo coalition, `--scale N` times its size, and prints how to sign in. Given a database
// (SEED_DATABASE_URL, a superuser's address) it fills that; else the one in DATA_DIR, which it empties first.
try {
  const scale = scaleIn(process.argv.slice(2));
  const given = process.env["SEED_DATABASE_URL"];
  await (given ? load(given, scale) : refill(scale));
} catch (error) {
  console.error(`Not loaded: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}

function scaleIn(args: readonly string[]): number {
  const index = args.indexOf("--scale");
  if (index < 0) return 1;
  const scale = Number(args[index + 1]);
  if (!Number.isInteger(scale) || scale < 1 || scale > 1_000) {
    throw new Error("--scale takes a whole number from 1 to 1000.");
  }
  return scale;
}

async function refill(scale: number): Promise<void> {
  const dataDir = path.resolve(root, process.env["DATA_DIR"] ?? ".data");
  if (livingPostmaster(path.join(dataDir, "pg"))) {
    throw new Error("The portal in this folder is running, and loading empties it. Stop it first.");
  }
  const secrets = secretsIn(dataDir);
  process.env["PORTAL_SECRET"] ??= secrets.portal;
  const database = await startPrivateDatabase({ dataDir, passwords: secrets.passwords });
  try {
    await database.empty();
    process.env["DATABASE_URL"] ??= database.address("portal_app");
    process.env["PORTAL_ORIGIN"] ??= "http://localhost:3000";
    await load(database.address("postgres"), scale);
    await database.markFilled();
  } finally {
    await database.stop();
  }
}

async function load(address: string, scale: number): Promise<void> {
  const secrets = {
    passwordHash: await hashPassword(demoPassword),
    totpSecretOf: (email: string) => Buffer.from(sealTotpSecret(demoTotpSecretFor(email))),
  };
  const isLoaded = await loadCoalition({
    address,
    scale,
    secrets,
    log: (line) => console.error(line),
  });
  if (!isLoaded) throw new Error("There are people in this portal already.");
  const signers = people.filter(({ email }) => shownAtStart.has(email));
  console.log(`${coalition.name.en} – sign in with one click on the sign-in page, or with`);
  for (const { email, title } of signers) console.log(`  ${email.padEnd(34)} ${title}`);
  console.log(`  password: ${demoPassword}   (the six-digit code is on the sign-in page)`);
}
