/**
 * `npm run store-pictures`: the pictures that the two stores show, made of the extension as it runs on
 * the demonstration newsroom, into docs/store/.
 */
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { startBrowser } from "../test/e2e/harness.ts";
import { buildExtension } from "./demo/build-extension.ts";
import { showNewsroom } from "./demo/shown-pages.ts";
import { openStudio } from "./screenshots/studio.ts";
import { STORE_PICTURES, type Shots } from "./store-pictures/pictures.ts";
import { SHOTS } from "./store-pictures/shots.ts";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));

const FOLDER = "docs/store";
const only = process.argv.slice(2);

mkdirSync(FOLDER, { recursive: true });
buildExtension("chromium");
const newsroom = await showNewsroom();
const harness = await startBrowser("chromium");
const studio = await openStudio(harness, new URL(newsroom.tabs[0]!).origin);
const shots: Shots = {};
for (const { name, view, look } of SHOTS) {
  const page = await studio.open(view, look);
  const bytes = await page.screenshot({ captureBeyondViewport: false });
  shots[name] = `data:image/png;base64,${Buffer.from(bytes).toString("base64")}`;
  await page.close();
}
const easel = await harness.browser.newPage();
for (const { name, width, height, draw } of STORE_PICTURES) {
  if (only.length > 0 && !only.includes(name)) continue;
  await easel.setViewport({ width, height });
  await easel.setContent(draw(shots), { waitUntil: "load" });
  await easel.screenshot({ path: `${FOLDER}/${name}.png` });
  console.log(`${FOLDER}/${name}.png`);
}
await harness.close();
await newsroom.close();
