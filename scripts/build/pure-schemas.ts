import type { Plugin } from "vite";

const SCHEMA_CALL = /(?<![\w.])z(?=\s*\.\w+\()/g;

/**
 * Tells the bundler that making a schema has no effects, so that a script which uses only the plain
 * functions of a file in lib/core is built without its schemas, and without zod.
 */
export function pureSchemas(): Plugin {
  return {
    name: "pure-schemas",
    enforce: "pre",
    transform(code, id) {
      if (!/\/lib\/core\/.*\.ts$/.test(id) || !code.includes('"zod/mini"')) return undefined;
      return { code: code.replace(SCHEMA_CALL, "/* @__PURE__ */ z"), map: null };
    },
  };
}
