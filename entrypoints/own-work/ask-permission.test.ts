import { afterEach, expect, test, vi } from "vitest";
import { browser } from "wxt/browser";
import { askToSend } from "./ask-permission.ts";

const SERVICE = "https://service.example:8443/join";

function standIn(manifest: object, granted: boolean) {
  vi.spyOn(browser.runtime, "getManifest").mockReturnValue(manifest as never);
  return vi.spyOn(browser.permissions, "request").mockImplementation(async () => granted);
}

afterEach(() => vi.restoreAllMocks());

test("Firefox is asked for the kinds of data, too, and for the one host", async () => {
  const request = standIn({ browser_specific_settings: { gecko: {} } }, true);
  expect(await askToSend(SERVICE, ["websiteContent", "browsingActivity"])).toBe(true);
  expect(request.mock.calls).toEqual([
    [
      {
        origins: ["https://service.example/*"],
        data_collection: ["websiteContent", "browsingActivity"],
      },
    ],
  ]);
});

test("other browsers know no kinds of data", async () => {
  const request = standIn({}, true);
  await askToSend(SERVICE, ["personallyIdentifyingInfo"]);
  expect(request.mock.calls).toEqual([[{ origins: ["https://service.example/*"] }]]);
});

test("a reader who refuses is believed", async () => {
  standIn({}, false);
  expect(await askToSend(SERVICE, ["websiteContent"])).toBe(false);
});
