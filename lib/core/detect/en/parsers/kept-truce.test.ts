import { expect, test } from "vitest";
import { findingsOf } from "../../../../../test/detect/english.ts";
import { keptTruce } from "./kept-truce.ts";

test.each<[text: string, found: string[]]>([
  ["Its troops had never violated the truce.", ["denial: never violated the truce"]],
  ["Thailand respects the ceasefire.", ["denial: respects the ceasefire"]],
  ["The truce is being observed by the army.", ["denial: truce is being observed by"]],
  ["It continues to respect the ceasefire.", ["denial: respect the ceasefire"]],
  ["Both sides will respect the ceasefire.", []],
  ["Neither side was keeping to the truce.", []],
])("reads that the truce was kept: %s", (text, found) => {
  expect(findingsOf(keptTruce, text)).toEqual(found);
});
