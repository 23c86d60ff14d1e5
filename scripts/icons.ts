/** `npm run icons`: draws the PNG icons of the extension from their SVG sources in scripts/icons. */
import { mkdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { launch } from "puppeteer-core";
import { provideBrowser } from "./set-up/provide-browser.ts";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));

const FOLDER = "public/icons";

/** Small icons have fewer and thicker strokes; the ones on dark are for Firefox's dark toolbars. */
const ICONS = [
  { source: "icon-small", sizes: [16, 32], name: (size: number) => `${size}` },
  { source: "icon", sizes: [48, 96, 128], name: (size: number) => `${size}` },
  { source: "icon-on-dark", sizes: [16, 32], name: (size: number) => `on-dark-${size}` },
];

mkdirSync(FOLDER, { recursive: true });
const { path } = provideBrowser("chromium", console.error);
const browser = await launch({ executablePath: path, args: ["--no-sandbox", "--disable-gpu"] });
const page = await browser.newPage();
for (const { source, sizes, name } of ICONS) {
  const svg = readFileSync(`scripts/icons/${source}.svg`, "utf8");
  for (const size of sizes) {
    await page.setViewport({ width: size, height: size });
    const address = `data:image/svg+xml,${encodeURIComponent(svg)}`;
    await page.setContent(
      `<style>body{margin:0}img{display:block}</style><img width=${size} height=${size} src="${address}">`,
    );
    await page.screenshot({ path: `${FOLDER}/${name(size)}.png`, omitBackground: true });
    console.log(`${FOLDER}/${name(size)}.png`);
  }
}
await browser.close();
