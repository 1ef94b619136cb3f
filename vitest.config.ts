import tsconfigPaths from "vite-tsconfig-paths";
import { defineConfig } from "vitest/config";

// Its own config on purpose: the Remix plugin must not be loaded under Vitest.
export default defineConfig({
  plugins: [tsconfigPaths()],
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    globalSetup: ["tests/support/global-setup.ts"],
    setupFiles: ["tests/support/setup.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
