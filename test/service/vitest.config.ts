import { defineConfig } from "vitest/config";

/** What takes long or needs programs besides Node: the model check, nginx, PostgreSQL. */
export default defineConfig({
  test: { environment: "node", include: ["test/service/**/*.test.ts"], testTimeout: 60_000 },
});
