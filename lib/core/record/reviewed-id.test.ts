import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Claim } from "../claim.ts";
import { isIndexEntryId, reviewedIdSchema } from "./reviewed-id.ts";

test("every claim of the packaged index can be reviewed", () => {
  const url = new URL("../../../public/index/claims.ndjson", import.meta.url);
  const lines = readFileSync(url, "utf8").trimEnd().split("\n");
  const ids = lines.map((line) => (JSON.parse(line) as Claim).id);
  expect(ids.length).toBeGreaterThan(1000);
  expect(ids.filter((id) => !isIndexEntryId(id))).toEqual([]);
});

test.each([
  ["ab".repeat(32), true],
  ["aceh-2002-12--outlet--accusation-against-nobody-named--2002-12-09--aceh", true],
  ["aceh-2002-12", false],
  ["8a5b6b0e-2b54-4ac7-9e3c-0a4b0c1f2d3e", false],
  ["<b>--x", false],
  ["", false],
])("%j can be reviewed: %s", (id, expected) => {
  expect(reviewedIdSchema.safeParse(id).success).toBe(expected);
});
