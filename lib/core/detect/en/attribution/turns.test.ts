import { expect, test } from "vitest";
import { claimsOf } from "../../../../../test/detect/english.ts";

/** Who speaks where several bodies take turns. */
test.each<[name: string, text: string, published: string, claims: string[]]>([
  [
    "two sides in turn, whichever of their bodies speaks below",
    "Baku and Yerevan accuse each other of breaking the truce in Karabakh. The Defence Ministry of Azerbaijan said that Armenia broke the truce 12 times.",
    "2020-10-26",
    [
      "accusation azerbaijan > armenia",
      "accusation armenia > azerbaijan",
      "figure 12 violations azerbaijan-mod > armenia",
    ],
  ],
  [
    "a spokesman whom only the index knows",
    'The shelling was "a violation of the ceasefire in Gaza to which Hamas committed itself," Mark Regev said.',
    "2014-08-19",
    ["accusation israel > hamas"],
  ],
])("%s", (_, text, published, claims) => {
  expect(claimsOf(text, { published })).toEqual(claims);
});
