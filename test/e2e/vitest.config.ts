import { defineConfig } from "vitest/config";

/** End-to-end tests in real browsers (`npm run e2e`). They build the extension for themselves. */
export default defineConfig({
  test: {
    name: "e2e",
    environment: "node",
    include: ["test/e2e/**/*.test.ts"],
    globalSetup: "test/e2e/build-extension.ts",
    // Browsers are heavy: two at a time, and each test file starts its own.
    maxWorkers: 2,
    // A real browser on a busy machine can fail a test by itself; what fails twice is broken.
    retry: 1,
    // Longer than a few waits of `eventually.ts`, so that these say what did not happen.
    testTimeout: 90_000,
    hookTimeout: 120_000,
  },
});
