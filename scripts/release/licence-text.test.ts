import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { findBundledPackages } from "./bundled-packages.ts";
import { licenceText } from "./licence-text.ts";

const packages = findBundledPackages();

test("the notice in the extension is that of the packages installed (else: npm run licences)", () => {
  const notice = readFileSync(new URL("../../public/licences.txt", import.meta.url), "utf8");
  expect(notice).toBe(licenceText(packages));
});

test("nothing is bundled that may not be given on", () => {
  const allowed = /^(?:MIT|ISC|MPL-2\.0|BSD-[23]-Clause|Apache-2\.0|0BSD)$/;
  expect(packages.filter(({ licence }) => !allowed.test(licence))).toEqual([]);
});
