import { expect, test } from "vitest";
import { claimsOf } from "../../../../../test/detect/english.ts";

test.each<[name: string, text: string, published: string, claims: string[]]>([
  [
    "two sides that a third one charges",
    "Bosnian Serb leaders said that Bosnian government and Croatian troops had broken the truce.",
    "1995-10-14",
    ["accusation republika-srpska > bosnian-government+croatian-army"],
  ],
  [
    "two sides that a monitor names are both, and nobody in particular",
    "MINURSO said that the Moroccan army and the Polisario Front had broken the ceasefire in Western Sahara.",
    "2021-08-01",
    ["accusation minurso > nobody"],
  ],
  [
    "whose breaches are condemned, where the text has named one opponent",
    "The GNA shelled Tarhuna. The Libyan National Army condemned repeated violations of the truce.",
    "2020-03-05",
    ["accusation libyan-national-army > libya-gna"],
  ],
])("%s", (_, text, published, claims) => {
  expect(claimsOf(text, { published })).toEqual(claims);
});
