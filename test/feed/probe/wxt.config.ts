import { defineConfig } from "wxt";

/** An extension that holds nothing but the feed client, for tests and measurements in real browsers. */
export default defineConfig({
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: "Feed probe",
    version: "1.0.0",
    permissions: ["alarms", "unlimitedStorage"],
    // Firefox would turn the addresses of this machine into https.
    content_security_policy: { extension_pages: "script-src 'self'" },
    ...(browser === "firefox"
      ? {
          browser_specific_settings: {
            gecko: { id: "feed-probe@whocounts.example", strict_min_version: "140.0" },
          },
        }
      : { minimum_chrome_version: "140" }),
  }),
});
