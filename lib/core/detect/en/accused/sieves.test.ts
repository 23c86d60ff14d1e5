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
    "by whom, in a headline without a verb",
    "Truce repeatedly violated by Israel in Lebanon, Nabih Berri says",
    "2024-12-03",
    ["accusation lebanon-parliament-speaker > israel"],
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
  [
    "the other side, whose number has lost its verb and its people theirs",
    "Government troops broke the truce in South Sudan four times and the SPLA-IO of Riek Machar three, CTSAMVM said.",
    "2018-03-02",
    ["figure 4 violations ctsamvm > south-sudan", "figure 3 violations ctsamvm > spla-io"],
  ],
  [
    "who was found in breach",
    "The Sri Lanka Monitoring Mission said the LTTE had violated the Ceasefire Agreement on 3,006 occasions, while the government was found in breach 132 times.",
    "2005-08-19",
    ["figure 3006 violations slmm > ltte", "figure 132 violations slmm > sri-lanka"],
  ],
  [
    "to whom a breach is attributed, by a common noun",
    "CERAC counted 12 violations of the truce with the ELN in Colombia and attributed to the state only one breach.",
    "2018-01-05",
    ["figure 12 violations cerac > nobody", "figure 1 violations cerac > colombia"],
  ],
  [
    "each blamed for a number of its own",
    "UNPROFOR counted 43 violations of the truce in Bosnia and blamed the Bosnian Serbs for 21 and the Bosnian government army for 15.",
    "1994-02-20",
    [
      "figure 43 violations unprofor > nobody",
      "figure 21 violations unprofor > republika-srpska",
      "figure 15 violations unprofor > bosnian-government-army",
    ],
  ],
  [
    "rebels that are accused by a common noun",
    "The Yugoslav government accused the rebels in Kosovo of 500 violations of the ceasefire.",
    "1999-01-12",
    ["figure 500 violations fr-yugoslavia > kla"],
  ],
  [
    "a state's own formations, not those that bear the name elsewhere",
    "The Russian Federation's armed formations broke the ceasefire in Donbas five times, the Joint Forces Operation said.",
    "2019-11-18",
    ["figure 5 violations ukraine-jfo > russia"],
  ],
])("%s", (_, text, published, claims) => {
  expect(claimsOf(text, { published })).toEqual(claims);
});

test("the one at whom the sentence points is accused, even where the speaker is misread as an ally", () => {
  const text =
    "A ceasefire between Ukraine and the Donetsk republic is in force. It was the militants who broke the ceasefire, the Joint Forces headquarters said.";
  expect(claimsOf(text, { published: "2020-09-10" }).join()).toMatch(/^accusation .* > dpr-lpr/);
});
