type Place = { readonly host: string; readonly port: number };
type Account = { readonly user: string; readonly password: string };

/** A database's address (`postgresql://…`). A host that is a folder means the socket in it. */
export function addressOf({ host, port }: Place, account: Account, database: string): string {
  const address = new URL(`postgresql://localhost:${port}/${encodeURIComponent(database)}`);
  address.username = encodeURIComponent(account.user);
  address.password = encodeURIComponent(account.password);
  if (host.startsWith("/")) address.searchParams.set("host", host);
  else address.hostname = host;
  return address.href;
}

/** The address of another database on the same server. */
export function withDatabase(address: string, database: string): string {
  const other = new URL(address);
  other.pathname = `/${encodeURIComponent(database)}`;
  return other.href;
}
