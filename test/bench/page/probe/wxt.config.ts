import { readdirSync } from "node:fs";
import { defineConfig } from "wxt";

/** Scripts that are no task: the clock around one, and what runs it. */
const FRAME = new Set(["begin", "report"]);

const TASKS = readdirSync(new URL("entrypoints", import.meta.url))
  .map((file) => file.replace(/\.ts$/, ""))
  .filter((name) => !FRAME.has(name));

const script = (tasks: readonly string[], path: string) => ({
  matches: [`*://*/${path}/*`],
  js: ["begin", ...tasks, "report"].map((name) => `${name}.js`),
  run_at: "document_idle",
});

/** `scan` is the extension's own file, byte by byte; whoever builds the probe puts it beside the rest. */
const scripts = [
  ...[...TASKS, "scan"].map((task) => script([task], task)),
  script(TASKS, "in-turn"),
];

/** An extension that measures work on pages where it would be done: in a content script. */
export default defineConfig({
  imports: false,
  manifestVersion: 3,
  vite: () => ({ build: { target: ["chrome140", "firefox140"] } }),
  manifest: ({ browser }) => ({
    name: "Page probe",
    version: "1.0.0",
    content_scripts: scripts as never,
    ...(browser === "firefox"
      ? {
          browser_specific_settings: {
            gecko: { id: "page-probe@whocounts.example", strict_min_version: "140.0" },
          },
        }
      : { minimum_chrome_version: "140" }),
  }),
});
