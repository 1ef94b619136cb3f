import { Client } from "pg";
import { coalition } from "../../prisma/demo/coalition";
import { loadDecidedHolds } from "./decided-holds";
import { loadHistory } from "./history";
import { loadItems, loadObservations, seedDocument, seedIndicator } from "./items";
import {
  loadAgreements,
  loadOrganisations,
  loadPeople,
  loadSanctions,
  type Secrets,
} from "./people";
import { loadJoinRequests, loadReports } from "./requests";
import { loadHeld } from "./story";
import { loadWorkspaces } from "./workspaces";

export type Load = {
  /** Address of a superuser in the portal's migrated database. */
  address: string;
  /** How many times the demo's contents; the copies are coalitions of their own beside it. */
  scale: number;
  secrets: Secrets;
  log: (line: string) => void;
};

/**
 * Loads the demo coalition into an empty portal, all of it or nothing.
 * @returns false when there are people already
 */
export async function loadCoalition({ address, scale, secrets, log }: Load): Promise<boolean> {
  const client = new Client(address);
  await client.connect();
  try {
    await client.query("begin; set local statement_timeout = 0");
    await client.query("lock table organisation in exclusive mode");
    const { rowCount } = await client.query("select from organisation limit 1");
    if (rowCount) return false;
    // Nobody wants a mail about what happened before they came.
    await client.query("alter table item disable trigger announce");
    await load(client, { scale, secrets, log });
    await client.query("alter table item enable trigger announce");
    await client.query("commit");
    await client.query("analyze");
    return true;
  } finally {
    await client.end();
  }
}

async function load(client: Client, { scale, secrets, log }: Omit<Load, "address">): Promise<void> {
  const copies = Array.from({ length: scale }, (_, copy) => copy);
  await loadOrganisations(client, copies);
  await loadPeople(client, copies, secrets);
  await loadAgreements(client, copies);
  await loadSanctions(client);
  await loadWorkspaces(client, coalition.workspaces, copies);
  log(
    `${coalition.people.length * scale} people in ${coalition.workspaces.length * scale} workspaces`,
  );
  for (const copy of copies) await loadContents(client, copy);
  log(
    `${coalition.indicators.length * scale} indicators, ${coalition.documents.length * scale} documents`,
  );
  await loadStory(client);
}

async function loadContents(client: Client, copy: number): Promise<void> {
  await loadItems(client, [
    ...coalition.indicators.map((it) => seedIndicator(it, copy)),
    ...coalition.documents.map((it) => seedDocument(it, copy)),
  ]);
  await loadObservations(client, coalition.indicators, { copy, signerOf });
}

function signerOf(organisation: string): string {
  const person = coalition.people.find((one) => one.organisation === organisation);
  if (!person) throw new Error(`Nobody of ${organisation} can sign an observation.`);
  return person.key;
}

/** What happens around the contents, in the first coalition only. */
async function loadStory(client: Client): Promise<void> {
  const items = [
    ...coalition.indicators.map((it) => seedIndicator(it, 0)),
    ...coalition.documents.map((it) => seedDocument(it, 0)),
  ];
  const byKey = new Map(items.map((item) => [item.key, item]));
  await loadHeld(client, coalition.held, byKey);
  await loadDecidedHolds(client, coalition.decidedHolds, byKey);
  await loadJoinRequests(client, coalition.joinRequests);
  await loadReports(client, coalition.reports, byKey);
  await loadHistory(client, coalition.workspaces, items);
}
