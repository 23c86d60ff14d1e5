import { defineConfig } from "wxt";
import { withoutMarkup } from "./scripts/build/without-markup.ts";

/** The manifest of both builds. Permissions are explained in docs and pinned by a test. */
export default defineConfig({
  modules: ["@wxt-dev/webextension-polyfill"],
  imports: false,
  manifestVersion: 3,
  vite: () => ({ plugins: [withoutMarkup()] }),
  manifest: ({ browser }) => ({
    name: "__MSG_extensionName__",
    description: "__MSG_extensionDescription__",
    default_locale: "en",
    permissions: ["storage", "activeTab", "scripting", "alarms", "unlimitedStorage"],
    optional_host_permissions: ["*://*/*"],
    ...(browser === "firefox"
      ? {
          browser_specific_settings: {
            gecko: {
              id: "whocounts@whocounts.example",
              strict_min_version: "140.0",
              data_collection_permissions: { required: ["none"] },
            },
            gecko_android: { strict_min_version: "142.0" },
          },
        }
      : { minimum_chrome_version: "140" }),
  }),
});
