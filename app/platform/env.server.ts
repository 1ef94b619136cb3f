import { z } from "zod";

const databaseRoles = ["portal_app", "portal_reader", "portal_system", "portal_worker"] as const;
export type DatabaseRole = (typeof databaseRoles)[number];

const flag = z
  .enum(["0", "1"])
  .default("0")
  .transform((value) => value === "1");
const address = z.url({ protocol: /^postgres(ql)?$/, error: "must be a postgresql:// address" });

const secret = z
  .string()
  .min(32, { error: "must have at least 32 characters; `openssl rand -hex 32` makes one" })
  .refine((given) => new Set(given).size >= 10 && !/change.?me|placeholder/i.test(given), {
    error: "looks like a placeholder; `openssl rand -hex 32` makes a good one",
  });

const schema = z.object({
  /** Address of the database for portal_app; the other roles take host and name from it. */
  DATABASE_URL: address,
  DATABASE_READER_URL: address.optional(),
  DATABASE_SYSTEM_URL: address.optional(),
  DATABASE_WORKER_URL: address.optional(),
  /** Encrypts second factors and hashes throttle keys. */
  PORTAL_SECRET: secret,
  /** While PORTAL_SECRET is being exchanged: the other one, whose second factors are still good. */
  PORTAL_SECRET_PREVIOUS: secret.optional(),
  /** Where people reach the portal: `https://portal.example.org`. */
  PORTAL_ORIGIN: z
    .url({ error: "must be an address such as https://portal.example.org" })
    .refine((origin) => new URL(origin).origin === origin, { error: "must have no path" })
    .refine((origin) => origin.startsWith("https:") || isLocal(origin), {
      error: "must start with https://",
    }),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default("127.0.0.1"),
  DATA_DIR: z.string().default(".data"),
  RESEND_API_KEY: z.string().min(1).optional(),
  RESEND_BASE_URL: z.url().optional(),
  MAIL_FROM: z.string().min(3).default("Coalition Portal <portal@localhost>"),
  TRUST_PROXY: z.string().optional(),
  PORTAL_DEMO: flag,
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
});

/** What this installation is told by its environment. */
export type Env = z.infer<typeof schema>;

let read: Env | undefined;

/**
 * The settings, read once.
 * @throws Error whose message names each setting that is missing or weak, one a line
 */
export function env(): Env {
  read ??= parse(process.env);
  return read;
}

/** Reads settings; empty ones count as not given. */
export function parse(variables: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, code, message }) => {
    const missing = code === "invalid_type" && given[String(path[0])] === undefined;
    return `${String(path[0])} ${missing ? "is missing" : message}`;
  });
  throw new Error(problems.join("\n"));
}

/** Where this role finds the database. */
export function databaseUrl(role: DatabaseRole): string {
  const settings = env();
  const own: Partial<Record<DatabaseRole, string | undefined>> = {
    portal_reader: settings.DATABASE_READER_URL,
    portal_system: settings.DATABASE_SYSTEM_URL,
    portal_worker: settings.DATABASE_WORKER_URL,
  };
  const given = own[role];
  if (given) return given;
  const url = new URL(settings.DATABASE_URL);
  url.username = role;
  return url.href;
}

/** Is the portal reached over https? Then its cookie is bound to the host. */
export function isHttps(): boolean {
  return env().PORTAL_ORIGIN.startsWith("https:");
}

function isLocal(origin: string): boolean {
  return ["localhost", "127.0.0.1", "[::1]"].includes(new URL(origin).hostname);
}
