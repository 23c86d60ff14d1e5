import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import type { BrowserKind } from "../../../scripts/set-up/browser-places.ts";
import { BUILDS, type Harness, type StartOptions } from "../harness.ts";

/** In Firefox one site may have a fifth of all. */
const FIREFOX_KB = 5 * 30_000;
/** So long Chromium believes what it knows of the room. */
const BELIEVED_MS = 31_000;

/**
 * A browser that can be told how much room the extension has. Firefox keeps to a limit of its own
 * even for those with unlimited storage, Chromium does not: there it starts without that permission.
 */
export function startInLittleRoom(kind: BrowserKind): StartOptions {
  if (kind === "firefox")
    return { preferences: { "dom.quotaManager.temporaryStorage.fixedLimit": FIREFOX_KB } };
  const build = join(mkdtempSync(join(tmpdir(), "whocounts-build-")), "limited");
  cpSync(BUILDS.chromium, build, { recursive: true });
  const path = join(build, "manifest.json");
  const manifest = JSON.parse(readFileSync(path, "utf8")) as { permissions: string[] };
  const permissions = manifest.permissions.filter((name) => name !== "unlimitedStorage");
  writeFileSync(path, JSON.stringify({ ...manifest, permissions }));
  return { build };
}

/** Leaves so much room for the extension and no more; what it resolves to makes room again. */
export async function takeRoom(
  { kind, extension }: Harness,
  page: Page,
  leftMb: number,
): Promise<() => Promise<void>> {
  if (kind === "firefox") return fillUp(page, leftMb);
  const session = await page.createCDPSession();
  const origin = `chrome-extension://${extension}`;
  const { usage } = await session.send("Storage.getUsageAndQuota", { origin });
  const quotaSize = usage + leftMb * 1_000_000;
  await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize });
  await new Promise((resolve) => setTimeout(resolve, BELIEVED_MS));
  return () => session.send("Storage.overrideQuotaForOrigin", { origin });
}

/** Databases of 1 MB each, until no more fit, and then fewer again. */
async function fillUp(page: Page, leftMb: number): Promise<() => Promise<void>> {
  let last = 0;
  while (await page.evaluate(blow, nameOf(last))) last += 1;
  for (let left = 0; left <= leftMb; left++) await page.evaluate(burst, nameOf(last - left));
  return async () => {
    for (let each = 0; each < last - leftMb; each++) await page.evaluate(burst, nameOf(each));
  };
}

const nameOf = (balloon: number): string => `balloon-${balloon}`;

/** Runs in the page. Resolves to whether there was room. */
function blow(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    const opening = indexedDB.open(name);
    opening.addEventListener("error", () => resolve(false));
    opening.addEventListener("upgradeneeded", () => {
      const air = opening.result.createObjectStore("air", { autoIncrement: true });
      // Random, or it would be packed into nothing.
      for (let part = 0; part < 20; part++) air.put(crypto.getRandomValues(new Uint8Array(50_000)));
    });
    opening.addEventListener("success", () => {
      opening.result.close();
      resolve(true);
    });
  });
}

/** Runs in the page. */
function burst(name: string): Promise<unknown> {
  return new Promise((resolve) =>
    indexedDB.deleteDatabase(name).addEventListener("success", resolve),
  );
}
