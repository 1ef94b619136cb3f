/** Whether a host is one of the domains or below one. */
export function inDomains(host: string, domains: readonly string[]): boolean {
  const name = host.toLowerCase().replace(/\.$/, "");
  return domains.some(
    (domain) => name === domain.toLowerCase() || name.endsWith(`.${domain.toLowerCase()}`),
  );
}

// Endings of two letters are countries, except those that more often end a file or a framework.
const files = new Set(["js", "ts", "py", "md", "cs", "rb", "sh", "hs", "kt", "vb", "go"]);
const generic = new Set(
  (
    "com net org info biz edu gov mil int app dev site online shop store top xyz club live link click icu vip " +
    "example test invalid onion cloud media pics photo photos video porn sex adult xxx cam chat space website " +
    "tech pro name mobi world today news blog art fun life zone stream host work team group page wiki one"
  ).split(" "),
);

/** Whether a name written without a scheme is meant as a host. */
export function isHostName(name: string): boolean {
  const last = name.toLowerCase().split(".").at(-1) ?? "";
  return generic.has(last) || (/^[a-z]{2}$/.test(last) && !files.has(last));
}
