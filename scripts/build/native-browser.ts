import type { Plugin } from "vite";

/** As WXT's runtime names it, and as its polyfill module has it replaced. */
const NAMES = new Set(["wxt/browser", "@wxt-dev/webextension-polyfill/browser"]);

/**
 * WXT's own runtime reads nothing but `runtime.id`, but would bring webextension-polyfill into the
 * scripts that run in pages. It gets the browser's own object instead.
 */
export function nativeBrowser(): Plugin {
  return {
    name: "native-browser",
    enforce: "pre",
    resolveId(source, importer) {
      const fromWxt = /\/node_modules\/wxt\/dist\/utils\//.test(importer ?? "");
      return fromWxt && NAMES.has(source) ? this.resolve("@wxt-dev/browser", importer) : null;
    },
  };
}
