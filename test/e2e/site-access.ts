import type { Page } from "puppeteer-core";
import { callInFirefox } from "./firefox-window.ts";
import type { Harness } from "./harness.ts";

/** Takes the extension's access to all sites away, or gives it back, as the reader does in the browser's own pages. */
export async function setSiteAccess(
  { kind, browser, extension }: Harness,
  page: Page,
  isGranted: boolean,
): Promise<void> {
  if (kind === "firefox") return callInFirefox(page, changeInFirefox, extension, isGranted);
  const settings = await browser.newPage();
  await settings.goto("chrome://extensions");
  await settings.evaluate(
    (extensionId, hostAccess) =>
      (
        globalThis as unknown as ExtensionsPage
      ).chrome.developerPrivate.updateExtensionConfiguration({
        extensionId,
        hostAccess,
      }),
    extension,
    isGranted ? ("ON_ALL_SITES" as const) : ("ON_CLICK" as const),
  );
  await settings.close();
}

/** What Chromium's page for extensions calls when the reader chooses. */
interface ExtensionsPage {
  chrome: {
    developerPrivate: {
      updateExtensionConfiguration(change: {
        extensionId: string;
        hostAccess: "ON_CLICK" | "ON_ALL_SITES";
      }): Promise<void>;
    };
  };
}

async function changeInFirefox(_: unknown, id: string, isGranted: boolean): Promise<void> {
  const { ChromeUtils, WebExtensionPolicy } = globalThis as unknown as Privileged;
  const { ExtensionPermissions } = ChromeUtils.importESModule(
    "resource://gre/modules/ExtensionPermissions.sys.mjs",
  );
  const change = { permissions: [], origins: ["*://*/*"] };
  const { extension } = WebExtensionPolicy.getByID(id);
  if (isGranted) await ExtensionPermissions.add(id, change, extension);
  else await ExtensionPermissions.remove(id, change, extension);
}

/** As much of Firefox's own objects as is used here. */
interface Privileged {
  ChromeUtils: { importESModule(address: string): { ExtensionPermissions: Permissions } };
  WebExtensionPolicy: { getByID(id: string): { extension: object } };
}
type Change = (id: string, change: object, extension: object) => Promise<void>;
interface Permissions {
  add: Change;
  remove: Change;
}
