import { expect, test } from "vitest";
import { findBundledPackages } from "./bundled-packages.ts";
import { sbom } from "./sbom.ts";

test("the bill of materials names each bundled package with version, licence and hash", () => {
  const { components } = sbom("1.0.0", findBundledPackages()) as {
    components: { name: string; purl: string; hashes?: { content: string }[] }[];
  };
  const preact = components.find(({ name }) => name === "preact");
  expect(preact?.purl).toMatch(/^pkg:npm\/preact@\d+\.\d+\.\d+$/);
  expect(components.filter(({ hashes }) => hashes?.[0]?.content.length !== 128)).toEqual([]);
});

test("a scope is escaped in the address of a package", () => {
  const scoped = findBundledPackages().filter(({ name }) => name.startsWith("@"));
  expect(JSON.stringify(sbom("1.0.0", scoped))).toContain("pkg:npm/%40floating-ui/dom@");
});

test("two runs make the same bytes", () => {
  const [one, other] = [0, 1].map(() => JSON.stringify(sbom("1.0.0", findBundledPackages())));
  expect(one).toBe(other);
});
