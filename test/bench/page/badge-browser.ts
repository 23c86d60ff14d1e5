import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { BrowserKind } from "../../../scripts/set-up/browser-places.ts";
import { BUILDS, startBrowser, type Harness, type StartOptions } from "../../e2e/harness.ts";

const CLOCK = "test/bench/page/idle-clock";
const NOTE_SCAN = "document.documentElement.dataset.scan ??= String(performance.now());";

/**
 * A browser whose pages say when scripts at `document_idle` began: one of another extension that does nothing
 * else, and our scan, which notes it in its first line. Otherwise the extension is the one that is built.
 */
export async function startBadgeBrowser(
  kind: BrowserKind,
  options: StartOptions,
): Promise<Harness> {
  const build = await mkdtemp(join(tmpdir(), "whocounts-badge-"));
  await cp(BUILDS[kind], build, { recursive: true });
  const scan = join(build, "scan.js");
  await writeFile(scan, NOTE_SCAN + (await readFile(scan, "utf8")));
  const harness = await startBrowser(kind, { ...options, build });
  await harness.browser.installExtension(resolve(CLOCK));
  return {
    ...harness,
    async close() {
      await harness.close();
      await rm(build, { recursive: true });
    },
  };
}
