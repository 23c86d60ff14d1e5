import type { BundledPackage } from "./bundled-packages.ts";

const RULE = "-".repeat(78);

/** The notice that travels with the extension: what others wrote of it, and under which licence. */
export function licenceText(packages: readonly BundledPackage[]): string {
  const sections = packages.map(({ name, version, licence, author, homepage, text }) =>
    [
      RULE,
      [`${name} ${version}`, licence, author, homepage].filter(Boolean).join(", "),
      "",
      text ?? `The package carries no text of its licence; it says: ${licence}.`,
    ].join("\n"),
  );
  return [
    "WhoCounts is under the MIT licence, the claims index in it under CC BY 4.0 (index/LICENSE.md).",
    "It contains parts of the following packages. This list is made by: npm run licences",
    "",
    ...sections,
    "",
  ].join("\n");
}
