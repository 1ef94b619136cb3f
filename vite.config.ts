import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";
import tsconfigPaths from "vite-tsconfig-paths";
import { words } from "./words.vite";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}

export default defineConfig({
  plugins: [
    remix({
      // Two builds side by side: the demo's has a sign-in without password that production must not have.
      buildDirectory: process.env["PORTAL_DEMO"] === "1" ? "build/demo" : "build/production",
      ignoredRouteFiles: ["**/*.css"],
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_singleFetch: true,
        // Off: forty routes fit into one manifest, and asking about every link costs a request a page.
        v3_lazyRouteDiscovery: false,
        v3_routeConfig: true,
      },
    }),
    tsconfigPaths(),
    words(),
  ],
  // Bundled into the server: importing its thousand modules one by one costs a second at start.
  ssr: { noExternal: ["lucide-react"] },
  build: {
    target: "es2022",
    // A second or two slower than esbuild, and two per cent smaller; inlining makes compressed code larger.
    minify: "terser",
    terserOptions: {
      ecma: 2020,
      module: true,
      compress: { passes: 3, hoist_funs: true, inline: 0 },
    },
    cssMinify: "esbuild",
    sourcemap: false,
    assetsInlineLimit: 0,
    rollupOptions: { output: { manualChunks: sharedScript } },
  },
});

/**
 * What nearly every page needs is one script instead of fifty: together they compress better, and each page names
 * fewer. The framework apart, which stays in the browser's cache when the portal's own parts change.
 */
function sharedScript(file: string): string | undefined {
  if (
    /node_modules\/(react|react-dom|scheduler|react-router|react-router-dom|@remix-run|turbo-stream)\//.test(
      file,
    )
  ) {
    return "framework";
  }
  // Without what only a few pages load, or load later.
  return /\/app\/components\/(?!command-|diff|markdown)/.test(file) ? "components" : undefined;
}
