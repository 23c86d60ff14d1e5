import { expect, test } from "vitest";
import { findingsOf } from "../../../../../test/detect/english.ts";
import { didNotAttack } from "./did-not-attack.ts";

test.each<[text: string, found: string[]]>([
  ["Her troops never fired during the truce.", ["denial: never fired"]],
  [
    "There were no violations from our side during the truce.",
    ["denial: no violations from our", "denial: no violations"],
  ],
  [
    "Its units had not carried out any shelling during the truce.",
    ["denial: not carried out any shelling"],
  ],
  ["No violations of the truce were recorded.", []],
  ["It launched no missile once the truce was in force.", ["denial: launched no missile"]],
  [
    "Not one of its units had opened fire during the truce.",
    ["denial: Not one of its units had opened fire"],
  ],
  ["They said that they had shelled nobody during the truce.", ["denial: shelled nobody"]],
  ["The fighters had held their fire since the truce.", ["denial: had held their fire"]],
  ["The group says its ceasefire is intact.", ["denial: ceasefire is intact"]],
  ["No fighting has been recorded during the truce.", []],
  ["Our men only defended themselves during the truce.", ["denial: defended themselves"]],
  ["Its guns had kept silent since the truce.", ["denial: had kept silent"]],
  ["It knew nothing of a breach of the truce.", ["denial: knew nothing of"]],
  ["The truce still stands, the movement said.", ["denial: truce still stands"]],
  ["The plane was not used during the truce.", []],
  ["The army will not attack during the truce.", []],
  ["During the truce its troops do no more than reply to fire.", ["denial: no more than reply"]],
  ["It bore no responsibility for the attack in the truce.", ["denial: bore no responsibility"]],
  ["It said of the truce that it had broken nothing.", ["denial: broken nothing."]],
  ["In the truce it had merely repelled an attack.", ["denial: merely repelled"]],
  ["It will only respond if the truce is broken.", []],
  ["Moscow said that Kyiv had not stopped shelling despite the truce.", []],
])("reads that nobody was attacked: %s", (text, found) => {
  expect(findingsOf(didNotAttack, text)).toEqual(found);
});
