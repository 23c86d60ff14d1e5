import { expect, test } from "vitest";
import { claimsOf } from "../../../../../test/detect/english.ts";

test.each<[name: string, text: string, published: string, claims: string[]]>([
  [
    "who is in violation",
    "Nabih Berri said Israel was in violation of the truce with Hezbollah.",
    "2024-12-03",
    ["accusation lebanon-parliament-speaker > israel"],
  ],
  [
    "who is accused, in a headline",
    "Israel accused of breaking the truce with Hezbollah",
    "2024-12-03",
    ["accusation nobody > israel"],
  ],
  [
    "who condemns did not strike",
    "Hamas condemned air strikes on Gaza, which it called a breach of the ceasefire.",
    "2025-11-02",
    ["accusation hamas > nobody"],
  ],
  [
    "the other side, where a passive names somebody unknown",
    "The ceasefire in Chechnya was broken 47 times by Dudayev's men, the Russian Defence Ministry said.",
    "1995-05-06",
    ["figure 47 violations russia-mod > chechen-republic-of-ichkeria"],
  ],
  [
    "the other one, whose number has lost its verb",
    "The Joint Security Committee has ruled that GAM broke the truce in Aceh in 19 cases and the Indonesian army in nine.",
    "2003-04-14",
    ["figure 19 violations jsc-aceh > gam", "figure 9 violations jsc-aceh > indonesia"],
  ],
  [
    "whoever drops bombs, not whose district they fall on",
    "Helicopters of the Syrian government dropped barrel bombs on two opposition districts of Idlib in breach of the ceasefire, the White Helmets said.",
    "2019-09-20",
    ["accusation white-helmets > syrian-government"],
  ],
])("%s", (_, text, published, claims) => {
  expect(claimsOf(text, { published })).toEqual(claims);
});

test("the one at whom the sentence points is accused, even where the speaker is misread as an ally", () => {
  const text =
    "A ceasefire between Ukraine and the Donetsk republic is in force. It was the militants who broke the ceasefire, the Joint Forces headquarters said.";
  expect(claimsOf(text, { published: "2020-09-10" }).join()).toMatch(/^accusation .* > dpr-lpr/);
});
