import { TargetType, type Page } from "puppeteer-core";
import { callInFirefox } from "../firefox-window.ts";
import type { Harness } from "../harness.ts";

/** Ends the background of the extension as the browser does when it has been idle for long. */
export async function stopBackground(harness: Harness, page: Page): Promise<void> {
  if (harness.kind === "firefox") {
    await callInFirefox(page, terminate, harness.extension);
    return;
  }
  const target = await harness.browser.waitForTarget(
    (one) => one.type() === TargetType.SERVICE_WORKER,
  );
  const worker = await target.worker();
  await worker?.close();
}

/** Runs in the window of Firefox. */
async function terminate(_: unknown, extension: string): Promise<void> {
  await WebExtensionPolicy.getByID(extension).extension.terminateBackground();
}

declare const WebExtensionPolicy: {
  getByID(id: string): { extension: { terminateBackground(): Promise<void> } };
};
