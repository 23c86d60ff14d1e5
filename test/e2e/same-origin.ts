/**
 * Preferences with which an extension that is installed anew finds what it stored before. Firefox makes
 * up a new origin for each installation otherwise, and forgets what the last one stored.
 */
export function sameOrigin(extension: string): Record<string, unknown> {
  return {
    "extensions.webextensions.uuids": JSON.stringify({
      [extension]: "7b3c1f0e-5a56-4b0e-9d55-0a4c8e1f2d3c",
    }),
    "extensions.webextensions.keepStorageOnUninstall": true,
    "extensions.webextensions.keepUuidOnUninstall": true,
  };
}
