import { buildExtension } from "../../scripts/demo/build-extension.ts";
import { BROWSER_KINDS } from "../../scripts/set-up/browser-places.ts";

/** Builds both extensions in the mode for tests, before any test runs. */
export default function buildExtensions(): void {
  BROWSER_KINDS.forEach(buildExtension);
}
