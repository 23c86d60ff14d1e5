export const BROWSER_KINDS = ["chromium", "firefox"] as const;
export type BrowserKind = (typeof BROWSER_KINDS)[number];

/** Where a browser is looked for, in this order: the variable, programs on PATH, fixed places. */
interface BrowserPlaces {
  variable: string;
  /** The oldest version that can load the extension (DESIGN.md section 8). */
  oldest: number;
  programs: string[];
  files: string[];
  debianPackage: string;
}

export const BROWSER_PLACES: Record<BrowserKind, BrowserPlaces> = {
  chromium: {
    variable: "WHOCOUNTS_CHROMIUM",
    oldest: 140,
    programs: ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"],
    files: [
      "/snap/bin/chromium",
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
      "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
    ],
    debianPackage: "chromium",
  },
  firefox: {
    variable: "WHOCOUNTS_FIREFOX",
    oldest: 140,
    programs: ["firefox", "firefox-esr"],
    files: [
      "/snap/bin/firefox",
      "/Applications/Firefox.app/Contents/MacOS/firefox",
      "/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox",
      "C:\\Program Files\\Mozilla Firefox\\firefox.exe",
    ],
    debianPackage: "firefox-esr",
  },
};
