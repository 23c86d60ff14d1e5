import { browser } from "wxt/browser";

/** What Firefox calls the data of a reader that an extension may send. */
type DataKind = "websiteContent" | "browsingActivity" | "personallyIdentifyingInfo";

/**
 * Asks the browser whether data may be sent to a service. Call it first thing in the handler of a
 * click: browsers insist on that. Firefox asks for the kinds of data, too.
 */
export async function askToSend(address: string, data: readonly DataKind[]): Promise<boolean> {
  const { protocol, hostname } = new URL(address);
  const permissions = {
    origins: [`${protocol}//${hostname}/*`],
    ...(namesData() && { data_collection: data }),
  };
  return browser.permissions.request(permissions);
}

/** The manifest for Firefox says so; other browsers take no such permission. */
function namesData(): boolean {
  return "browser_specific_settings" in browser.runtime.getManifest();
}
