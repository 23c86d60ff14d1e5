import { parseArgs } from "node:util";
import { BROWSER_KINDS, type BrowserKind } from "../set-up/browser-places.ts";

export interface StartArguments {
  browser: BrowserKind;
  /** No window, pictures instead. */
  pictures: boolean;
  /** What to show instead of the demonstration newsroom. */
  inputs: string[];
}

export const USAGE = `usage: npm start [-- options] [-- PATH|URL ...]

Shows the extension at work: on the demonstration newsroom, or on your own pages (.html, .txt, .json,
folders of them, addresses).

  --browser chromium|firefox   which browser (chromium)
  --pictures                   no window: save pictures of every page, also where there is a display`;

/** Reads the command line; a message for the user where it makes no sense. */
export function readStartArguments(
  argv: string[],
): { ok: true; value: StartArguments } | { ok: false; message: string } {
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        browser: { type: "string", default: "chromium" },
        pictures: { type: "boolean", default: false },
      },
    });
    const browser = BROWSER_KINDS.find((kind) => kind === values.browser);
    if (!browser) return { ok: false, message: `--browser: "${values.browser}"\n\n${USAGE}` };
    return { ok: true, value: { browser, pictures: values.pictures, inputs: positionals } };
  } catch (error) {
    return {
      ok: false,
      message: `${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`,
    };
  }
}

/** Is there a screen that a window could open on? */
export function hasDisplay(platform = process.platform, environment = process.env): boolean {
  if (platform === "win32" || platform === "darwin") return true;
  return Boolean(environment["DISPLAY"] ?? environment["WAYLAND_DISPLAY"]);
}
