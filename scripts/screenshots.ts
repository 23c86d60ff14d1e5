/**
 * `npm run screenshots`: every view of the extension on real data, in light and dark, from the right,
 * narrow, enlarged, and in the pseudo-locale, saved under .cache/screenshots to be looked at; the
 * pictures of the README go to docs/images.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startBrowser } from "../test/e2e/harness.ts";
import type { Catalogue } from "../components/i18n/catalogue.ts";
import { buildExtension } from "./demo/build-extension.ts";
import { showNewsroom } from "./demo/shown-pages.ts";
import { LOOKS, type Look } from "./screenshots/looks.ts";
import { pseudoLocale } from "./screenshots/pseudo-locale.ts";
import { openStudio } from "./screenshots/studio.ts";
import { VIEWS } from "./screenshots/views.ts";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));

const FOLDER = ".cache/screenshots";
const DOCS = "docs/images";
const BUILD = ".output/chrome-mv3-e2e";
const PSEUDO_BUILD = ".cache/pseudo-build";
/** What README and user guide show: each view in light, in dark and from the right, `<view>-<look>`. */
const KEPT = new Set([
  ...["card", "popup", "panel", "explorer", "chart", "welcome", "options"].flatMap((view) =>
    ["light", "dark", "rtl"].map((look) => `${view}-${look}`),
  ),
  // A badge takes the colours of the page that it stands in, not those of the system.
  "badge-light",
  "badge-rtl",
  "firefox-card-light",
]);

const taken: string[] = [];
const only = process.argv.slice(2);
const isWanted = (name: string): boolean =>
  only.length === 0 || only.some((part) => name.includes(part));

mkdirSync(FOLDER, { recursive: true });
buildExtension("chromium");
makePseudoBuild();
const newsroom = await showNewsroom();
await photographIn(
  "chromium",
  BUILD,
  LOOKS.filter(({ pseudo }) => !pseudo),
);
await photographIn(
  "chromium",
  PSEUDO_BUILD,
  LOOKS.filter(({ pseudo }) => pseudo),
);
if (only.length === 0 || only.some((part) => part.startsWith("firefox"))) {
  buildExtension("firefox");
  await photographIn(
    "firefox",
    ".output/firefox-mv3-e2e",
    LOOKS.filter(({ pseudo }) => !pseudo),
  );
}
await newsroom.close();
keep();

async function photographIn(
  kind: "chromium" | "firefox",
  build: string,
  looks: readonly Look[],
): Promise<void> {
  const wanted = looks.flatMap((look) =>
    VIEWS.map((view) => ({
      look,
      view,
      name: `${kind === "firefox" ? "firefox-" : ""}${view.name}-${look.name}`,
    })),
  );
  const shots = wanted.filter(({ name }) => isWanted(name));
  if (shots.length === 0) return;
  const harness = await startBrowser(kind, { build });
  const studio = await openStudio(harness, new URL(newsroom.tabs[0]!).origin);
  for (const { look, view, name } of shots) {
    await studio.take(view, look, `${FOLDER}/${name}.png`);
    taken.push(name);
    console.log(name);
  }
  await harness.close();
}

/** The same build with every English text replaced, since browsers know no pseudo-locale. */
function makePseudoBuild(): void {
  rmSync(PSEUDO_BUILD, { recursive: true, force: true });
  cpSync(BUILD, PSEUDO_BUILD, { recursive: true });
  const path = join(PSEUDO_BUILD, "_locales/en/messages.json");
  const english = JSON.parse(readFileSync(path, "utf8")) as Catalogue;
  writeFileSync(path, JSON.stringify(pseudoLocale(english)));
}

function keep(): void {
  mkdirSync(DOCS, { recursive: true });
  for (const name of taken)
    if (KEPT.has(name)) cpSync(`${FOLDER}/${name}.png`, `${DOCS}/${name}.png`);
}
