/**
 * The address if it stays on this site, else the start page. Browsers read `//host` and `/\host` as other
 * sites, and drop tabs and line breaks before they look.
 */
export function localAddress(address: string | null | undefined): string {
  if (!address || !/^\/(?![/\\])/.test(address) || hasTricks(address)) return "/";
  const url = new URL(address, "http://here.invalid");
  // Once more, because `/..//host` has become `//host` by now.
  if (url.host !== "here.invalid" || url.pathname.startsWith("//")) return "/";
  return url.pathname + url.search + url.hash;
}

function hasTricks(address: string): boolean {
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  return /[\u0000-\u001F\\]/.test(address);
}
