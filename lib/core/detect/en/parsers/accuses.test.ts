import { expect, test } from "vitest";
import { findingsOf } from "../../../../../test/detect/english.ts";
import { accuses } from "./accuses.ts";

test.each<[text: string, found: string[]]>([
  ["Hamas accused Israel of violating the ceasefire.", ["accusation: accused Israel of violating"]],
  [
    "Islamabad blames the Afghan side for shooting first after the truce.",
    ["accusation: blames the Afghan side for shooting"],
  ],
  [
    "The minister condemned repeated violations of the truce.",
    ["accusation: condemned repeated violations"],
  ],
  [
    "Damascus blamed the rebels for the failure of the truce.",
    ["accusation: blamed the rebels for the failure"],
  ],
  ["Moscow blames Kyiv, Kyiv is silent about the truce.", ["accusation: Moscow blames Kyiv"]],
  ["Hamas accused Israeli media of lies about the truce.", []],
  [
    "They held Russia responsible for the failure of the truce.",
    ["accusation: responsible for the failure of the truce"],
  ],
  ["The envoy accused Russia of wanting to bury the talks on the truce.", []],
])("reads who is accused of breaking the truce: %s", (text, found) => {
  expect(findingsOf(accuses, text)).toEqual(found);
});
