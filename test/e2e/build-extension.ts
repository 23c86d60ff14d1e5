import { execFileSync } from "node:child_process";
import { join } from "node:path";

/** Builds both extensions in the mode for tests, before any test runs. */
export default function buildExtension(): void {
  for (const browser of ["chrome", "firefox"])
    execFileSync(
      process.execPath,
      [join("node_modules", "wxt", "bin", "wxt.mjs"), "build", "-b", browser, "--mode", "e2e"],
      {
        stdio: ["ignore", "ignore", "inherit"],
      },
    );
}
