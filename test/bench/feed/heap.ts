import { TargetType, type CDPSession } from "puppeteer-core";
import type { Harness } from "../../e2e/harness.ts";

const EVERY_MS = 100;

/** Watches the heap of the extension's worker; undefined in Firefox, which does not tell. */
export async function watchHeap({
  kind,
  browser,
}: Harness): Promise<{ stop(): number } | undefined> {
  if (kind !== "chromium") return undefined;
  const target = await browser.waitForTarget((found) => found.type() === TargetType.SERVICE_WORKER);
  const session = await target.createCDPSession();
  let most = 0;
  const timer = setInterval(
    () => void usedBytes(session).then((bytes) => (most = Math.max(most, bytes))),
    EVERY_MS,
  );
  return {
    stop() {
      clearInterval(timer);
      return most / 1_000_000;
    },
  };
}

/** JavaScript objects and the bytes of buffers. */
async function usedBytes(session: CDPSession): Promise<number> {
  const { usedSize, backingStorageSize } = await session.send("Runtime.getHeapUsage");
  return usedSize + backingStorageSize;
}
