import type { Page } from "puppeteer-core";
import { callInFirefox } from "../../e2e/firefox-window.ts";
import type { Harness } from "../../e2e/harness.ts";

/** Bytes in use in the process of a page after a collection: objects, and what the engine keeps for scripts. */
export async function usedBytes({ kind }: Harness, page: Page): Promise<number> {
  if (kind === "chromium") return bytesInChromium(page);
  const host = await page.evaluate(() => location.hostname);
  return callInFirefox(page, bytesInFirefox, host, "explicit/");
}

/**
 * The same, without what the browser holds for itself. In Firefox, whose remote control takes some
 * kilobytes more with each visit, only what is held for pages of this host and for the extension counts.
 */
export async function heldBytes({ kind }: Harness, page: Page): Promise<number> {
  if (kind === "chromium") return bytesInChromium(page);
  const host = await page.evaluate(() => location.hostname);
  return callInFirefox(page, bytesInFirefox, host, `${host}|moz-extension|WhoCounts`);
}

async function bytesInChromium(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  await session.send("HeapProfiler.collectGarbage");
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize, embedderHeapUsedSize, backingStorageSize } =
    await session.send("Runtime.getHeapUsage");
  await session.detach();
  return usedSize + embedderHeapUsedSize + backingStorageSize;
}

/** As `about:memory` counts, in the process that holds a window of this host: whatever has such a path. */
async function bytesInFirefox(_: unknown, host: string, counted: string): Promise<number> {
  const { Cc, Ci, Services } = globalThis as unknown as Privileged;
  const manager = Cc["@mozilla.org/memory-reporter-manager;1"]!.getService(
    Ci["nsIMemoryReporterManager"],
  );
  Services.obs.notifyObservers(null, "child-mmu-request");
  await new Promise<void>((resolve) => manager.minimizeMemoryUsage(resolve));
  const bytes = new Map<string, number>();
  let mine = "";
  await new Promise<void>((resolve) =>
    manager.getReports(
      (...[process, path, , units, amount]) => {
        if (units !== 0 || !path.startsWith("explicit/")) return;
        if (new RegExp(counted).test(path)) bytes.set(process, (bytes.get(process) ?? 0) + amount);
        if (path.includes(host)) mine = process;
      },
      null,
      resolve,
      null,
      false,
    ),
  );
  return bytes.get(mine) ?? 0;
}

/** As much of Firefox's own objects as is used here. */
interface Privileged {
  Cc: Record<string, { getService(of: unknown): MemoryManager }>;
  Ci: Record<string, unknown>;
  Services: { obs: { notifyObservers(subject: null, topic: string): void } };
}
type MemoryReport = [process: string, path: string, kind: number, units: number, amount: number];
interface MemoryManager {
  minimizeMemoryUsage(done: () => void): void;
  getReports(
    report: (...of: MemoryReport) => void,
    data: null,
    finished: () => void,
    finishedData: null,
    anonymize: boolean,
  ): void;
}
