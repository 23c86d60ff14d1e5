import { expect, test } from "vitest";
import { findingsOf } from "../../../../../test/detect/english.ts";
import { violationOfTruce } from "./violation-of-truce.ts";

test.each<[text: string, found: string[]]>([
  ["It condemned violations of the ceasefire.", ["accusation: violations of the ceasefire"]],
  [
    "The fire was a blatant breach of the truce.",
    ["accusation: breach of the truce", "accusation: was a blatant breach"],
  ],
  ["Israeli violations went on under the ceasefire.", ["accusation: Israeli violations"]],
  ["The truce was marred by violations.", ["accusation: was marred by violations"]],
  [
    "The navy opened fire, in breach, he said, of the truce.",
    ["accusation: breach, he said, of the truce"],
  ],
  ["The violation of human rights went on.", []],
  ["It called it one more breach in the truce.", ["accusation: it one more breach"]],
  ["The raid was contempt for the truce.", ["accusation: contempt for the truce"]],
  ["The attack during the truce amounts to a violation.", ["accusation: amounts to a violation"]],
  [
    "It deemed the raid a breach of a truce.",
    ["accusation: breach of a truce", "accusation: deemed the raid a breach"],
  ],
  ["Contempt of court during the truce is punished.", []],
])("reads what is called a violation: %s", (text, found) => {
  expect(findingsOf(violationOfTruce, text)).toEqual(found);
});
