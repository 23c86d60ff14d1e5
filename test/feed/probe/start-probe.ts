import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserKind } from "../../../scripts/set-up/browser-places.ts";
import { startBrowser, type Harness } from "../../e2e/harness.ts";
import { startOrders, type Orders } from "./orders.ts";

const ROOT = "test/feed/probe";

/** A browser with the feed client in an extension of its own. */
export interface Probe extends Pick<Orders, "run"> {
  harness: Harness;
  close(): Promise<void>;
}

/** Builds the extension and starts it in a fresh browser. */
export async function startProbe(kind: BrowserKind): Promise<Probe> {
  const build = buildProbe(kind);
  const orders = await startOrders();
  writeFileSync(join(build, "probe.json"), JSON.stringify({ address: orders.address }));
  const harness = await startBrowser(kind, { build });
  return {
    harness,
    run: (command) => orders.run(command),
    async close() {
      await harness.close();
      await orders.close();
    },
  };
}

/** The folder of the build for a browser. */
export function buildProbe(kind: BrowserKind): string {
  const browser = kind === "chromium" ? "chrome" : "firefox";
  const args = ["node_modules/wxt/bin/wxt.mjs", "build", ROOT, "-b", browser];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`the probe was not built: ${stderr}`);
  return join(ROOT, ".output", `${browser}-mv3`);
}
