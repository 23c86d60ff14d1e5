/** `npm start [-- PATH|URL ...]`: the extension at work in a real browser. */
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createAnnotate } from "./annotate/annotate-article.ts";
import { renderTable } from "./annotate/table.ts";
import { buildExtension } from "./demo/build-extension.ts";
import { photograph } from "./demo/photograph.ts";
import { showInputs, showNewsroom, type ShownPages } from "./demo/shown-pages.ts";
import { hasDisplay, readStartArguments, type StartArguments } from "./demo/start-arguments.ts";
import { provideBrowser } from "./set-up/provide-browser.ts";
import { startBrowser } from "../test/e2e/harness.ts";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));

const args = readStartArguments(process.argv.slice(2));
if (args.ok) {
  try {
    await start(args.value);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
} else {
  console.error(args.message);
  process.exitCode = 2;
}

async function start({ browser: kind, pictures, inputs }: StartArguments): Promise<void> {
  console.log(provideBrowser(kind, console.log).name);
  buildExtension(kind);
  const shown = inputs.length > 0 ? await showInputs(inputs) : await showNewsroom();
  for (const complaint of shown.complaints) console.error(complaint);
  if (shown.complaints.length > 0) process.exitCode = 1;
  const annotated = printTables(shown);
  if (pictures || !hasDisplay()) await savePictures(kind, annotated);
  else await openWindow(kind, shown);
  await shown.close();
}

interface Annotated {
  address: string;
  hasClaims: boolean;
}

/** What is to be seen, in words: each claim and what others counted. */
function printTables({ pages }: ShownPages): Annotated[] {
  const annotate = createAnnotate();
  return pages.map(({ address, document }) => {
    const found = annotate(document.article);
    console.log(`\n${renderTable(document, found, false)}`);
    return { address, hasClaims: found.annotations.length > 0 };
  });
}

async function openWindow(kind: StartArguments["browser"], shown: ShownPages): Promise<void> {
  const harness = await startBrowser(kind, { headless: false });
  const closed = new Promise<void>((resolve) => {
    harness.browser.once("disconnected", () => resolve());
  });
  for (const address of shown.tabs) await harness.open(address);
  console.log(`A window is open at ${shown.tabs[0]}. Close it, or press Ctrl-C, to end.`);
  await closed;
}

async function savePictures(kind: StartArguments["browser"], shown: Annotated[]): Promise<void> {
  const folder = fileURLToPath(new URL(`../.output/pictures/${kind}`, import.meta.url));
  rmSync(folder, { recursive: true, force: true });
  const harness = await startBrowser(kind);
  for (const [at, { address, hasClaims }] of shown.entries()) {
    const page = await harness.open(address);
    const name = `${String(at + 1).padStart(2, "0")}-${nameOf(address)}`;
    const files = await photograph(page, { folder, name, hasClaims });
    console.log(files.length > 1 ? files.join(", ") : `${files.join()}: nothing marked`);
    await page.close();
  }
  await harness.close();
  console.log(`\nPictures of every page with its badges, and of an open card: ${folder}`);
}

function nameOf(address: string): string {
  const name = new URL(address).pathname.replace(/\.\w+$/, "").replace(/[^a-z0-9]+/gi, "-");
  return name.replace(/^-|-$/g, "").slice(0, 60) || "page";
}
