/** The floors of the house. A file imports from its own floor or from one named beside it. */
const floor = (name, from, allowed) => ({
  name,
  severity: "error",
  from: { path: from },
  to: { path: "^app/", pathNot: allowed },
});

module.exports = {
  forbidden: [
    floor("kernel-stands-alone", "^app/kernel/", ["^app/(kernel|locales)/"]),
    floor("locales-are-data", "^app/locales/", ["^app/locales/"]),
    floor("platform-serves", "^app/platform/", ["^app/(platform|kernel)/"]),
    floor("components-know-no-domain", "^app/components/", ["^app/(components|kernel|styles)/"]),
    floor("features-know-no-http", "^app/features/", [
      "^app/(features|platform|kernel|components)/",
    ]),
    floor("http-calls-use-cases", "^app/http/", [
      "^app/(http|platform|kernel|features|components)/",
    ]),
    floor("routes-stay-thin", "^app/(routes/|root|entry)", [
      "^app/(routes|http|features|components|kernel|locales|styles)/",
      "^app/root[.]tsx$",
    ]),
    {
      name: "remix-stops-at-http",
      severity: "error",
      from: { path: "^app/(kernel|platform)/|^app/features/[^/]+/[^/]+$" },
      to: { path: "node_modules/@remix-run" },
    },
    {
      name: "pure-files-stay-pure",
      severity: "error",
      from: { path: "^app/features/", pathNot: "[.]server[.]tsx?$" },
      to: { path: "[.]server[.]tsx?$", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "neighbours-use-the-front-door",
      severity: "error",
      from: { path: "^app/features/([^/]+)/" },
      // How the gate shows what it found is the same in every form.
      to: {
        path: "^app/features/[^/]+/(components|emails)/",
        pathNot: ["^app/features/$1/", "^app/features/screening/components/"],
      },
    },
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^app/platform/generated/" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
  },
};
