import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { INDEX_FILE_PATHS, parseClaimsIndex, type IndexFiles } from "./claims-index.ts";

const bundled = Object.fromEntries(
  Object.entries(INDEX_FILE_PATHS).map(([name, path]) => [
    name,
    readFileSync(new URL(`../../public/index/${path}`, import.meta.url), "utf8"),
  ]),
) as unknown as IndexFiles;

test("the bundled index fits its schema and every reference resolves", () => {
  const result = parseClaimsIndex(bundled);
  expect(result.ok ? [] : result.faults).toEqual([]);
});

test.each([
  ["no JSON", { parties: "[{" }, "parties", /not JSON/],
  ["no array", { truces: "{}" }, "truces", /not an array/],
  ["a broken line", { claims: '{"id": 1}\n' }, "claims", /truce/],
  ["a dangling reference", { parties: "[]" }, "truces", /unknown id/],
])("an index with %s is refused with the place of the fault", (_, change, file, message) => {
  const result = parseClaimsIndex({ ...bundled, ...change });
  expect(result.ok).toBe(false);
  if (result.ok) return;
  expect(result.faults[0]?.file).toBe(file);
  expect(result.faults[0]?.message).toMatch(message);
});

test("an id that stands twice is refused", () => {
  const line = bundled.claims.slice(0, bundled.claims.indexOf("\n") + 1);
  const result = parseClaimsIndex({ ...bundled, claims: line + line });
  expect(result.ok ? [] : result.faults).toEqual([
    expect.objectContaining({ file: "claims", at: 2, message: expect.stringContaining("twice") }),
  ]);
});
