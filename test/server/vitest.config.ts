import { defineConfig } from "vitest/config";

/** The index service: needs PostgreSQL and nginx, and says so when they are missing. */
export default defineConfig({
  test: {
    name: "server",
    environment: "node",
    include: ["test/server/**/*.test.ts"],
    globalSetup: ["test/server/provide-databases.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
