import { expect, test } from "vitest";
import { claimsOf } from "../../../../../test/detect/english.ts";

/** Who a claim is given to when the words alone could mean several. */
test.each<[name: string, text: string, published: string, claims: string[]]>([
  [
    "an office in a capital",
    "Armenia broke the truce in Karabakh. Azerbaijan had broken it first, the defence ministry in Yerevan said.",
    "2020-10-26",
    ["accusation nobody > armenia", "accusation armenia-mod > azerbaijan"],
  ],
  [
    "its ministry",
    "Thailand says that Cambodia broke the truce. Cambodian soldiers only returned fire, its defence ministry said.",
    "2025-12-30",
    ["accusation thailand > cambodia", "denial cambodia-mnd > cambodia"],
  ],
  [
    "it, after a sentence that quotes nobody",
    "Hamas says that Israel broke the ceasefire in Gaza. The Israeli military published a list. It accused Hamas of 32 violations of the ceasefire.",
    "2025-11-02",
    ["accusation hamas > israel", "figure 32 violations idf > hamas"],
  ],
  [
    "a person of a country, by two names, is none of its papers",
    "Georgia broke the truce in South Ossetia, South Ossetia's Irina Gagloyeva said.",
    "2004-08-18",
    ["accusation south-ossetia > georgia"],
  ],
  [
    "its paper makes no claim",
    "Georgia broke the truce in South Ossetia, South Ossetia's Daily News said.",
    "2004-08-18",
    ["accusation nobody > georgia"],
  ],
  [
    "a spokesman is not of the side that he accuses",
    "Azerbaijan broke the truce in Karabakh 12 times, a spokesman said.",
    "2020-10-26",
    ["figure 12 violations nobody > azerbaijan"],
  ],
  [
    "who tells a body's count speaks for it",
    "The Saudi-led coalition counted 959 violations of the truce in Yemen by the Houthis, General Asiri said. They fired 117 times during the truce, he said.",
    "2016-10-22",
    [
      "figure 959 violations saudi-led-coalition > houthis",
      "figure 117 violations saudi-led-coalition > houthis",
    ],
  ],
  [
    "an office that the index does not hold is its owner's, never another's",
    "The GNA's foreign ministry said that the shelling of Tripoli by Haftar's forces was a breach of the ceasefire.",
    "2020-01-20",
    ["accusation libya-gna > libyan-national-army"],
  ],
  [
    "whom a broadcaster quotes",
    "Al Jazeera, citing the Government Media Office in Gaza, reports that Israel violated the truce 282 times.",
    "2025-11-11",
    ["figure 282 violations gaza-government-media-office > israel"],
  ],
  [
    "the army of those who govern at the time",
    "The Syrian army said that the SDF had broken the truce in Aleppo 13 times.",
    "2026-01-22",
    ["figure 13 violations syrian-transitional-armed-forces > sdf"],
  ],
  [
    "a press centre, whose body is written in lower case",
    "Militants broke the Minsk ceasefire in Donbas 43 times, the press center of the anti-terrorist operation said.",
    "2016-10-12",
    ["figure 43 violations ukraine-ato-hq > dpr-lpr-forces"],
  ],
  [
    "whoever watches a truce, not whose truce it is",
    "The Nordic mission that oversees Sri Lanka's ceasefire has ruled that the Tamil Tigers violated it 3,006 times.",
    "2005-05-06",
    ["figure 3006 violations slmm > ltte"],
  ],
  [
    "a body that watches the truce, by what it does",
    "The East African body that watches South Sudan's truce has confirmed seven violations.",
    "2018-03-02",
    ["figure 7 violations ctsamvm > nobody"],
  ],
  [
    "a body that watches something else is not known by that",
    "The body that watches South Sudan's elections has confirmed seven violations of the truce.",
    "2018-03-02",
    ["figure 7 violations nobody > nobody"],
  ],
  [
    "the ministry that speaks for the state which counted",
    "Tbilisi has counted 17 violations of the ceasefire by Russia, Interior Ministry spokesman Shota Utiashvili said.",
    "2008-09-03",
    ["figure 17 violations georgia-moi > russia"],
  ],
  [
    "he, behind the hour of a live page",
    "21:40 President Volodymyr Zelensky has given new figures. Since midnight, he writes, Russia broke the Easter truce 2,000 times.",
    "2025-04-20",
    ["figure 2000 violations president-of-ukraine > russia"],
  ],
  [
    "the end of a longer name",
    "Response Coordinators counted 723 violations of the truce in Idlib.",
    "2021-07-06",
    ["figure 723 violations syria-response-coordinators > nobody"],
  ],
  [
    "whose voice a channel is",
    "The Houthi-run Al-Masirah channel counted 63 violations of the truce in Hodeidah by the coalition.",
    "2019-02-24",
    ["figure 63 violations houthis > saudi-led-coalition"],
  ],
  [
    "a channel that somebody backs is not its voice",
    "The Iranian-backed Al-Alam channel counted 63 violations of the truce in Hodeidah by the coalition.",
    "2019-02-24",
    ['figure 63 violations "The Iranian-backed Al-Alam channel" > saudi-led-coalition'],
  ],
  [
    "where a paper wrote it does not speak",
    "RAWALPINDI: Afghan forces have violated the ceasefire 42 times since October.",
    "2025-11-14",
    ["figure 42 violations nobody > afghanistan"],
  ],
  [
    "who hands over a report according to which",
    "The government's delegation has handed the UN envoy a report according to which the Houthis and their allies violated the ceasefire in Yemen 3,694 times.",
    "2016-05-11",
    ["figure 3694 violations yemen-government > houthis"],
  ],
  [
    "the army of a state whose army the index does not hold",
    "The LTTE broke its truce in Sri Lanka 164 times, says army.",
    "2001-03-26",
    ["figure 164 violations sri-lanka > ltte"],
  ],
  [
    "who counts, around an aside of who says so",
    "Pakistan's information minister was clear; the Pakistani army, he said, had registered six violations of the truce on India's part.",
    "2025-05-12",
    ["figure 6 violations pakistan-army > india"],
  ],
  [
    "a mission of another conflict is not meant",
    "The United Nations observer mission recorded six violations of the 1994 Moscow Agreement.",
    "2007-07-12",
    ["figure 6 violations united-nations > nobody"],
  ],
  [
    "officials of a field are their ministry",
    "Palestinian health officials say Israel has broken the truce in Gaza 92 times.",
    "2025-02-10",
    ["figure 92 violations gaza-health-ministry > israel"],
  ],
  [
    "the minister of a state that the index does not hold is nobody else's",
    "The Palestinian foreign minister said Friday's shooting in Gaza was a violation of the truce by Israel.",
    "2012-11-24",
    ['accusation "The Palestinian foreign minister" > israel'],
  ],
  [
    "the army is not the New People's Army",
    "The New People's Army broke the ceasefire in the Philippines six times. There were 11 breaches of the truce by the rebels, the army said.",
    "2017-01-25",
    [
      "figure 6 violations nobody > new-peoples-army",
      "figure 11 violations armed-forces-philippines > new-peoples-army",
    ],
  ],
  [
    "a hospital's and a town's people speak for no side",
    "The Houthis broke the truce in Yemen. Nineteen people were killed since it began, according to the city's medical committee.",
    "2016-01-02",
    ["accusation nobody > houthis", 'figure 19 killed "the city\'s medical committee" > nobody'],
  ],
  [
    "another body with the same number keeps it",
    "ETA broke its truce three times, Spain's interior minister said. ETA broke the ceasefire three times, an opposition paper wrote.",
    "2006-08-23",
    ["figure 3 violations spain > eta", 'figure 3 violations "an opposition paper" > eta'],
  ],
  [
    "a report, in a text that has lost its commas",
    "There have been 12 violations of the truce by rebels in Syria the report said.",
    "2017-01-20",
    ["figure 12 violations nobody > syrian-armed-opposition"],
  ],
  [
    "the same of the other side",
    "There have been 12 violations of the truce by government forces in Syria the report said.",
    "2017-01-20",
    ["figure 12 violations nobody > syrian-government"],
  ],
  [
    "a commission of another war is not meant",
    "The Russian commission registered five violations of the truce in Syria.",
    "2018-05-08",
    ["figure 5 violations russia-joint-commission > nobody"],
  ],
  [
    "it is the body, not the man who spoke of it",
    "MINURSO saw no movement across the truce line in Western Sahara, according to Jean Martin in New York. In the year before, it recorded four violations of the ceasefire by Morocco.",
    "2018-04-02",
    ["figure 4 violations minurso > morocco"],
  ],
  [
    "who summons somebody and tells him speaks",
    "Pakistan's Foreign Office summoned a senior Indian diplomat and told him that Indian forces had violated the ceasefire 1,877 times this year.",
    "2020-08-13",
    ["figure 1877 violations pakistan-foreign-office > india"],
  ],
  [
    "a body that the index does not hold is not the one that spoke before",
    "The European Union's foreign policy chief, Federica Mogherini, deplored the shelling. NATO Secretary General Jens Stoltenberg told reporters that the rebels had broken the ceasefire in Donbas.",
    "2015-02-19",
    ['accusation "NATO Secretary General Jens Stoltenberg" > dpr-lpr-forces'],
  ],
  [
    "a command of the town's police is none of a side",
    "The Syrian army left. Rebels broke the truce in Aleppo and hurt four people, a source at Aleppo Police Command said.",
    "2016-05-22",
    [
      'accusation "a source at Aleppo Police Command" > syrian-armed-opposition',
      'figure 4 injured "a source at Aleppo Police Command" > syrian-armed-opposition',
    ],
  ],
  [
    "his ministry is that of the president who spoke",
    "Russia's Defence Ministry watched the cease-fire in Syria. Turkish President Recep Tayyip Erdogan tweeted that he would wait. His Defense Ministry said that the YPG had violated the cease-fire 22 times.",
    "2019-10-20",
    ["figure 22 violations turkey-mod > ypg"],
  ],
  [
    "the opposition is the one that a truce binds",
    "The truce in Syria is fraying. The opposition walked out over what it said were continual violations of the truce by the Syrian government.",
    "2016-06-11",
    ["accusation syrian-armed-opposition > syrian-government"],
  ],
  [
    "town councils are not the one council that was named before",
    "Turkey wrote to the UN Security Council about the truce in Syria. Town councils near Homs recorded 41 breaches by the Assad regime.",
    "2017-01-14",
    ['figure 41 violations "Town councils near Homs" > syrian-government'],
  ],
])("%s", (_, text, published, claims) => {
  expect(claimsOf(text, { published })).toEqual(claims);
});
