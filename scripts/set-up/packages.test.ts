import { expect, test } from "vitest";
import { isInstalled } from "./packages.mjs";

const lock = {
  packages: {
    "": { version: "0.1.0" },
    "node_modules/a": { version: "1.0.0" },
    "node_modules/only-on-windows": { version: "2.0.0", optional: true },
  },
};

test("packages in their locked versions need no installation", () => {
  const a = { "node_modules/a": { version: "1.0.0" } };
  expect(isInstalled(lock, { packages: a })).toBe(true);
});

test.each([
  ["nothing is installed", undefined],
  ["a package is missing", { packages: {} }],
  ["a package has another version", { packages: { "node_modules/a": { version: "0.9.0" } } }],
  [
    "an optional package has another version",
    {
      packages: {
        "node_modules/a": { version: "1.0.0" },
        "node_modules/only-on-windows": { version: "1.0.0" },
      },
    },
  ],
])("packages are installed anew when %s", (_, installed) => {
  expect(isInstalled(lock, installed)).toBe(false);
});
