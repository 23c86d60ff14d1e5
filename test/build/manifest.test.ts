import { expect, test } from "vitest";
import { BUILDS, readManifest } from "./built-files.ts";

/** What the extension may do. A change here is a change of what we promise: docs/privacy.md. */
test.each(BUILDS)("%s asks for these permissions and no others", (build) => {
  const manifest = readManifest(build);
  expect({
    permissions: manifest["permissions"],
    optional_permissions: manifest["optional_permissions"],
    host_permissions: manifest["host_permissions"],
    optional_host_permissions: manifest["optional_host_permissions"],
  }).toEqual({
    permissions: [
      "storage",
      "activeTab",
      "scripting",
      "alarms",
      "unlimitedStorage",
      "contextMenus",
      ...(build === "chrome-mv3" ? ["sidePanel"] : []),
    ],
    optional_permissions: undefined,
    host_permissions: undefined,
    optional_host_permissions: ["*://*/*"],
  });
});

test.each(BUILDS)("%s shows nothing of itself to pages", (build) => {
  const manifest = readManifest(build);
  expect(manifest["web_accessible_resources"]).toBeUndefined();
  expect(manifest["externally_connectable"]).toBeUndefined();
  expect(manifest["content_scripts"]).toBeUndefined();
  // No link on a page may lead to "add this index".
  expect(manifest["protocol_handlers"]).toBeUndefined();
  expect(manifest["omnibox"]).toBeUndefined();
});

test.each(BUILDS)("%s runs nothing but its own files", (build) => {
  expect(readManifest(build)["content_security_policy"]).toEqual({
    extension_pages:
      "script-src 'self'; object-src 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  });
});

test("Firefox is told that no data is collected", () => {
  expect(readManifest("firefox-mv3")["browser_specific_settings"]).toMatchObject({
    gecko: {
      data_collection_permissions: {
        required: ["none"],
        optional: ["websiteContent", "browsingActivity", "personallyIdentifyingInfo"],
      },
    },
  });
});

test("both stores get the same extension", () => {
  const own = [
    "browser_specific_settings",
    "minimum_chrome_version",
    "background",
    // What is a side panel in Chrome, with a permission, is a sidebar in Firefox, without one.
    "side_panel",
    "sidebar_action",
    "permissions",
    // Firefox has icons for dark toolbars.
    "action",
  ];
  const [chrome, firefox] = BUILDS.map((build) =>
    Object.entries(readManifest(build)).filter(([key]) => !own.includes(key)),
  );
  expect(Object.fromEntries(chrome!)).toEqual(Object.fromEntries(firefox!));
});
