import { defineConfig } from "vitest/config";

/** Checks of what users get; they read the two builds in `.output` and need `npm run build` first. */
export default defineConfig({
  test: { name: "build", environment: "node", include: ["test/build/**/*.test.ts"] },
});
