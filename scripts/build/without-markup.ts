import type { Plugin } from "vite";

const ASSIGNMENT = /\w+\.innerHTML\s*=\s*\w+\.__html/;

/**
 * Preact can set markup where a view asks for it (`dangerouslySetInnerHTML`). No view of ours does;
 * without that assignment the extension holds no way to turn text into markup, and store linters
 * have nothing to ask about.
 */
export function withoutMarkup(): Plugin {
  return {
    name: "without-markup",
    transform(code, id) {
      if (!/\/preact\/dist\/preact\.\w+$/.test(id)) return undefined;
      if (!ASSIGNMENT.test(code)) throw new Error(`${id} sets markup in another way than known`);
      return { code: code.replace(ASSIGNMENT, "void 0"), map: null };
    },
  };
}
