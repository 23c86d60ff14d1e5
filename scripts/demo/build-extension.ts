import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { BrowserKind } from "../set-up/browser-places.ts";

const WXT = join("node_modules", "wxt", "bin", "wxt.mjs");

/**
 * Builds the extension for a browser in the mode that looks at pages on this machine. Throws where
 * it cannot be built; what the tool says is on standard error.
 */
export function buildExtension(kind: BrowserKind): void {
  const target = kind === "chromium" ? "chrome" : "firefox";
  const { status } = spawnSync(process.execPath, [WXT, "build", "-b", target, "--mode", "e2e"], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (status !== 0) throw new Error("the extension could not be built");
}
