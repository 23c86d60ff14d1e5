import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { INDEX_FILE_PATHS } from "./claims-index.ts";
import { INDEX_STAMP_PATH, indexStampSchema } from "./index-stamp.ts";

const read = (path: string) =>
  readFileSync(new URL(`../../public/index/${path}`, import.meta.url), "utf8");

test("the stamp is that of the bundled files: whoever changes them stamps them anew", () => {
  const stamp = indexStampSchema.parse(JSON.parse(read(INDEX_STAMP_PATH)));
  const hash = createHash("sha256");
  for (const path of Object.values(INDEX_FILE_PATHS)) hash.update(read(path));
  expect(stamp.sha256).toBe(hash.digest("hex"));
});
