import { expect, test } from "vitest";
import { findingsOf } from "../../../../../test/detect/english.ts";
import { didNotAttack } from "./did-not-attack.ts";

test.each<[text: string, found: string[]]>([
  ["Her troops never fired during the truce.", ["denial: never fired"]],
  [
    "There were no violations from our side during the truce.",
    ["denial: no violations from our", "denial: There were no violations"],
  ],
  ["No violations of the truce were recorded.", []],
  ["It launched no missile once the truce was in force.", ["denial: launched no missile"]],
  ["Our men only defended themselves during the truce.", ["denial: defended themselves"]],
  ["The army will not attack during the truce.", []],
  ["Moscow said that Kyiv had not stopped shelling despite the truce.", []],
])("reads that nobody was attacked: %s", (text, found) => {
  expect(findingsOf(didNotAttack, text)).toEqual(found);
});
