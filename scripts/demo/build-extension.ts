import { spawnSync } from "node:child_process";
import type { BrowserKind } from "../set-up/browser-places.ts";

/**
 * Builds the extension for a browser in the mode that looks at pages on this machine. Throws where
 * it cannot be built; what the tool says is on standard error.
 */
export function buildExtension(kind: BrowserKind): void {
  const target = kind === "chromium" ? "chrome" : "firefox";
  const { status } = spawnSync("wxt", ["build", "-b", target, "--mode", "e2e"], {
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error("the extension could not be built");
}
