import { expect, test } from "vitest";
import { findingsOf } from "../../../../../test/detect/english.ts";
import { keptTruce } from "./kept-truce.ts";

test.each<[text: string, found: string[]]>([
  ["Its troops had never violated the truce.", ["denial: never violated the truce"]],
  ["Thailand respects the ceasefire.", ["denial: respects the ceasefire"]],
  ["The truce is being observed by the army.", ["denial: truce is being observed by"]],
  ["It continues to respect the ceasefire.", ["denial: respect the ceasefire"]],
  ["Both sides will respect the ceasefire.", []],
  ["It stands firmly by the truce.", ["denial: stands firmly by the truce"]],
  [
    "It fulfilled what the truce asks to the letter.",
    ["denial: fulfilled what the truce", "denial: fulfilled what the truce asks to the letter"],
  ],
  ["It had done nothing to violate the truce.", ["denial: done nothing to violate the truce"]],
  ["It urged them to do nothing to break the truce.", []],
  ["Neither side was keeping to the truce.", []],
])("reads that the truce was kept: %s", (text, found) => {
  expect(findingsOf(keptTruce, text)).toEqual(found);
});
