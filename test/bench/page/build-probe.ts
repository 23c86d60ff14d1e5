import { execFileSync } from "node:child_process";
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserKind } from "../../../scripts/set-up/browser-places.ts";

const ROOT = "test/bench/page/probe";

/** The folder of the probe for a browser, with the extension's own scan in it. */
export function buildProbe(kind: BrowserKind): string {
  const browser = kind === "chromium" ? "chrome" : "firefox";
  execFileSync(process.execPath, ["node_modules/wxt/bin/wxt.mjs", "build", ROOT, "-b", browser], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const folder = join(ROOT, ".output", `${browser}-mv3`);
  copyFileSync(`.output/${browser}-mv3-e2e/scan.js`, join(folder, "scan.js"));
  return folder;
}
