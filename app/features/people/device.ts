/**
 * What people recognise a browser by: "Chromium, Linux". Nothing finer is kept, so that the list of
 * sessions cannot serve to tell people apart.
 */
export function deviceOf(userAgent: string | null): string {
  const browser = named(browsers, userAgent ?? "");
  const system = named(systems, userAgent ?? "");
  return [browser, system].filter(Boolean).join(", ");
}

type Names = readonly (readonly [string, RegExp])[];

// In this order: most browsers also claim to be the ones below them.
const browsers: Names = [
  ["Edge", /\bEdgA?\//],
  ["Opera", /\bOPR\//],
  ["Samsung Internet", /\bSamsungBrowser\//],
  ["Firefox", /\b(Firefox|FxiOS)\//],
  ["Chrome", /\bCriOS\//],
  ["Chromium", /\b(Chrome|Chromium|HeadlessChrome)\//],
  ["Safari", /\bSafari\//],
];

const systems: Names = [
  ["Android", /\bAndroid\b/],
  ["iOS", /\b(iPhone|iPad|iPod)\b/],
  ["Windows", /\bWindows\b/],
  ["macOS", /\bMac OS X\b/],
  ["ChromeOS", /\bCrOS\b/],
  ["Linux", /\bLinux\b/],
];

function named(names: Names, userAgent: string): string {
  return names.find(([, pattern]) => pattern.test(userAgent))?.[0] ?? "";
}
