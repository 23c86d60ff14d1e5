import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserKind } from "../../../scripts/set-up/browser-places.ts";
import { startBrowser, type Harness } from "../../e2e/harness.ts";
import { sameOrigin } from "../../e2e/same-origin.ts";
import { startOrders, type Orders } from "./orders.ts";

const ROOT = "test/feed/probe";

/** A browser with the feed client in an extension of its own. */
export interface Probe extends Pick<Orders, "run"> {
  harness: Harness;
  close(): Promise<void>;
  /** Ends the browser as a power cut would. */
  kill(): Promise<void>;
}

interface ProbeOptions {
  /** Where browser and extension keep what they know, over several starts. */
  profile: string;
  /** The folder of the build. */
  build: string;
}

/** Starts the extension in a browser: a fresh one, built first, unless told otherwise. */
export async function startProbe(kind: BrowserKind, given?: ProbeOptions): Promise<Probe> {
  const profile = given?.profile ?? mkdtempSync(join(tmpdir(), "whocounts-probe-"));
  // In a folder of its own: others may run the probe, and Chromium knows extensions by their folders.
  const build = join(profile, "probe");
  cpSync(given?.build ?? buildProbe(kind), build, { recursive: true });
  const orders = await startOrders();
  writeFileSync(join(build, "probe.json"), JSON.stringify({ address: orders.address }));
  const harness = await startBrowser(kind, { build, profile, preferences: sameOrigin(PROBE) });
  return {
    harness,
    run: (command) => orders.run(command),
    async close() {
      await harness.close();
      await orders.close();
      if (!given) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
    async kill() {
      const browser = harness.browser.process()!;
      const ended = new Promise((resolve) => browser.once("exit", resolve));
      browser.kill("SIGKILL");
      await ended;
      await orders.close();
    },
  };
}

const PROBE = "feed-probe@whocounts.example";

/** Builds the extension for a browser; returns the folder. */
export function buildProbe(kind: BrowserKind): string {
  const browser = kind === "chromium" ? "chrome" : "firefox";
  const args = ["node_modules/wxt/bin/wxt.mjs", "build", ROOT, "-b", browser];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`the probe was not built: ${stderr}`);
  return join(ROOT, ".output", `${browser}-mv3`);
}
