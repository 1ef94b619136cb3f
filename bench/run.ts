import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { idOf } from "../server/seed/clock";
import { root } from "../server/root";
import { scriptBytes } from "./client-bytes";
import { benchGate } from "./gate";
import { type Load, type Measured, statementsOf, underLoad } from "./measure";
import { type Portal, query, signIn, startPortal, startServer } from "./portal";

// `npm run bench`: the production build on private databases of several sizes. Prints what it measured;
// BENCH_SIZES=1,10 and BENCH_SECONDS=2 make it shorter.
const sizes = (process.env["BENCH_SIZES"] ?? "1,10,100").split(",").map(Number);
const reader = "nordbank.analyst";
/** As `npm run serve` starts it. */
const heap = "--max-old-space-size=384";

benchGate();
for (const size of sizes) {
  const dataDir = mkdtempSync(path.join(tmpdir(), "portal-bench-"));
  const portal = await startPortal(dataDir, size);
  try {
    await bench(portal, size);
  } finally {
    await portal.database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function bench(portal: Portal, size: number): Promise<void> {
  const cookie = await signIn(portal, reader);
  const addresses = await addressesIn(portal);
  console.log(`\nSize ${size}`);
  const server = await startServer(portal, [heap, path.join(root, "build/tools/serve.js")]);
  let scripts = 0;
  try {
    for (const { name, address, isOpen } of addresses) {
      const headers = { cookie: isOpen ? "" : cookie };
      const page = async () => (await fetch(portal.origin + address, { headers })).text();
      scripts = Math.max(scripts, scriptBytes(await page()));
      const statements = await statementsOf(portal, page);
      print(name, { ...(await underLoad(portal.origin + address, headers)), statements });
    }
    const megabytes = (server.memory() / 1e6).toFixed(0);
    console.log(`  boot ${server.bootTime.toFixed(0)} ms, memory afterwards ${megabytes} MB`);
    console.log(`  JavaScript of the heaviest page ${(scripts / 1000).toFixed(1)} kB gzip`);
  } finally {
    await server.stop();
  }
  const ceiling = await startServer(portal, [
    "--import",
    "tsx",
    path.join(root, "bench/ceiling.ts"),
  ]);
  try {
    for (const { name, address, isOpen } of addresses) {
      const loads = await underLoad(portal.origin + address, { cookie: isOpen ? "" : cookie });
      print(`${name}, without database`, { ...loads, statements: 0 });
    }
  } finally {
    await ceiling.stop();
  }
}

type Page = {
  name: string;
  address: string;
  /** For strangers only: who is signed in is led elsewhere. */
  isOpen?: boolean;
};

async function addressesIn({ database }: Portal): Promise<Page[]> {
  const [item] = await query<{ indicator: string; page: string }>(
    database,
    `select (select id from item where kind = 'indicator' and workspace_id = $1 and state = 'published'
               and label <> 'RED' order by changed_at desc limit 1) as indicator,
            (select id from item where kind = 'page' and workspace_id = $1 and state = 'published'
               and label <> 'RED' order by changed_at desc limit 1) as page`,
    [idOf("workspace", "payments", 0)],
  );
  const [room] = await query<{ slug: string }>(
    database,
    "select slug from workspace where id = $1",
    [idOf("workspace", "payments", 0)],
  );
  return [
    { name: "home", address: "/" },
    { name: "workspace", address: `/workspaces/${room?.slug}` },
    { name: "indicators, filtered", address: "/indicators?type=payment_service" },
    { name: "indicator", address: `/indicators/${item?.indicator}` },
    { name: "document", address: `/documents/${item?.page}` },
    { name: "sign-in", address: "/sign-in", isOpen: true },
  ];
}

function print(name: string, { one, sixteen, statements }: Measured): void {
  const count = statements > 0 ? `, ${statements} statements` : "";
  console.log(`  ${name.padEnd(38)} 1: ${inWords(one)}   16: ${inWords(sixteen)}${count}`);
}

function inWords({ requestsPerSecond, p50, p99 }: Load): string {
  const [each, half, most] = [requestsPerSecond, p50, p99].map((it) => it.toFixed(0));
  return `${each?.padStart(5)}/s p50 ${half?.padStart(4)} p99 ${most?.padStart(4)} ms`;
}
