import { defineConfig } from "vitest/config";
import { WxtVitest } from "wxt/testing/vitest-plugin";

/** A busy machine is no failure: what must be quick is measured by tests of its own, as ratios. */
const testTimeout = 60_000;

/** Two unit projects: `core` in plain Node proves that lib/core needs no DOM. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "core",
          testTimeout,
          environment: "node",
          include: [
            "lib/core/**/*.test.ts",
            "scripts/**/*.test.ts",
            "test/*.test.ts",
            "test/accuracy/**/*.test.ts",
            "test/detect/**/*.test.ts",
            "test/feed/**/*.test.ts",
            "server/**/*.test.ts",
          ],
        },
      },
      {
        plugins: [WxtVitest()],
        test: {
          name: "dom",
          testTimeout,
          environment: "happy-dom",
          include: [
            "lib/{page,store,sync}/**/*.test.{ts,tsx}",
            "lib/*.test.ts",
            "components/**/*.test.{ts,tsx}",
            "entrypoints/**/*.test.{ts,tsx}",
          ],
        },
      },
    ],
  },
});
