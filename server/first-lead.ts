import { randomBytes, randomUUID } from "node:crypto";
import { parseArgs } from "node:util";
import { Client } from "pg";
import { hashPassword } from "~/features/people/password.server";

// Admits the first person of a new portal: the secretariat's lead, who signs in with the password printed
// here and sets up the second factor. Everyone else is invited by people.

try {
  const { values } = parseArgs({
    options: {
      organisation: { type: "string" },
      country: { type: "string" },
      name: { type: "string" },
      email: { type: "string" },
    },
  });
  const { organisation, country, name, email } = values;
  if (!organisation || !country || !name || !email) {
    throw new Error("Give --organisation, --country (two letters), --name and --email.");
  }
  const password = await admit({ organisation, country: country.toUpperCase(), name, email });
  console.log(`${name} is the lead. Password for the first sign-in, shown only here: ${password}`);
} catch (error) {
  console.error(`Not done: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}

type Lead = { organisation: string; country: string; name: string; email: string };

async function admit(lead: Lead): Promise<string> {
  const address = process.env["ADMIN_DATABASE_URL"];
  if (!address) throw new Error("Set ADMIN_DATABASE_URL, the address of an administrator.");
  const client = new Client(address);
  await client.connect();
  try {
    await client.query("begin");
    await client.query("lock table person in exclusive mode");
    const { rowCount } = await client.query("select from person limit 1");
    if (rowCount) throw new Error("There are people in this portal already.");
    const password = randomBytes(15).toString("base64url");
    await insert(client, lead, await hashPassword(password));
    await client.query("commit");
    return password;
  } finally {
    await client.end();
  }
}

async function insert(client: Client, lead: Lead, passwordHash: string): Promise<void> {
  const [organisationId, personId] = [randomUUID(), randomUUID()];
  const email = lead.email.trim().toLowerCase();
  await client.query(
    `insert into organisation (id, name, sector, country, state, domains, joined_on)
     values ($1, $2, 'secretariat', $3, 'active', $4, current_date)`,
    [organisationId, lead.organisation, lead.country, [email.split("@")[1]]],
  );
  await client.query(
    `insert into person (id, organisation_id, name, state, portal_role, organisation_roles)
     values ($1, $2, $3, 'active', 'lead', '{coordinator}')`,
    [personId, organisationId, lead.name],
  );
  await client.query("insert into account (person_id, email) values ($1, $2)", [personId, email]);
  await client.query("insert into credential (person_id, password_hash) values ($1, $2)", [
    personId,
    passwordHash,
  ]);
  await client.query("select sec.record_for('person.admitted', $1, '{\"first\": true}'::jsonb)", [
    personId,
  ]);
}
