import { defineConfig } from "wxt";
import { nativeBrowser } from "./scripts/build/native-browser.ts";
import { pureSchemas } from "./scripts/build/pure-schemas.ts";
import { withoutMarkup } from "./scripts/build/without-markup.ts";

/** Browsers suggest four keys at most; readers can choose others. */
const KEYBOARD_COMMANDS = {
  _execute_action: { suggested_key: { default: "Alt+Shift+W" } },
  "next-claim": {
    suggested_key: { default: "Alt+Shift+N" },
    description: "__MSG_commandNext__",
  },
  "flag-selection": {
    suggested_key: { default: "Alt+Shift+F" },
    description: "__MSG_flagSelection__",
  },
  "open-panel": {
    suggested_key: { default: "Alt+Shift+O" },
    description: "__MSG_commandPanel__",
  },
  "previous-claim": { description: "__MSG_commandPrevious__" },
  "open-card": { description: "__MSG_commandCard__" },
  "switch-site": { description: "__MSG_commandSwitch__" },
};

/** Firefox takes the icon that stands out from its toolbar: `light` is the one for dark toolbars. */
const TOOLBAR_ICONS = [16, 32].map((size) => ({
  light: `icons/on-dark-${size}.png`,
  dark: `icons/${size}.png`,
  size,
}));

/** Nothing but our own files runs, and no text becomes markup or a script, whoever wrote it. */
const OWN_PAGES_POLICY = [
  "script-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

/**
 * The manifest of both builds. Permissions are explained in docs and pinned by a test.
 * `--mode e2e` is for tests and for the demonstration only: it grants what a reader would grant on
 * the welcome page, and lets pages on this machine be looked at.
 */
export default defineConfig({
  modules: ["@wxt-dev/webextension-polyfill"],
  imports: false,
  manifestVersion: 3,
  vite: () => ({
    // The oldest browsers that the manifest allows: nothing is rewritten for older ones.
    build: { target: ["chrome140", "firefox140"] },
    plugins: [withoutMarkup(), pureSchemas(), nativeBrowser()],
  }),
  manifest: ({ browser, mode }) => ({
    name: "__MSG_extensionName__",
    description: "__MSG_extensionDescription__",
    default_locale: "en",
    commands: KEYBOARD_COMMANDS,
    content_security_policy: {
      extension_pages: OWN_PAGES_POLICY,
    },
    icons: {
      16: "icons/16.png",
      32: "icons/32.png",
      48: "icons/48.png",
      96: "icons/96.png",
      128: "icons/128.png",
    },
    action: {
      default_title: "WhoCounts",
      ...(browser === "firefox" && { theme_icons: TOOLBAR_ICONS }),
    },
    permissions: [
      "storage",
      "activeTab",
      "scripting",
      "alarms",
      "unlimitedStorage",
      "contextMenus",
    ],
    ...(mode === "e2e"
      ? { host_permissions: ["*://*/*"] }
      : { optional_host_permissions: ["*://*/*"] }),
    ...(browser === "firefox"
      ? {
          browser_specific_settings: {
            gecko: {
              id: "whocounts@whocounts.example",
              strict_min_version: "140.0",
              data_collection_permissions: {
                required: ["none"],
                // Asked for when a reader joins an index service and shares with it (SYNC.md, threat 24).
                optional: ["websiteContent", "browsingActivity", "personallyIdentifyingInfo"],
              },
            },
            gecko_android: { strict_min_version: "142.0" },
          },
        }
      : { minimum_chrome_version: "140" }),
  }),
});
