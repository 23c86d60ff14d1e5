import { expect, test } from "vitest";
import { claimsOf, mentionsOf } from "../../../../test/detect/english.ts";

/** What looks like a claim and is none, by the rule that keeps it out. */
test.each([
  ["conditional", "Israel will strike back if Hamas violates the ceasefire, Katz said."],
  ["would be", "Such a step would be a violation of the ceasefire, Moscow said."],
  ["a call", "The UN urged Israel and Hamas not to violate the ceasefire."],
  ["a warning", "Israel warned against violations of the truce by Hezbollah."],
  ["any violation", "The agreement says that any violation of the ceasefire will be reported."],
  ["future", "Russia will break the truce, Kyiv fears."],
  ["looking for violations", "Observers were sent to monitor violations of the ceasefire."],
  [
    "none found",
    "No ceasefire violations were recorded in Syria, the Russian Defence Ministry said.",
  ],
  [
    "airspace",
    "Russian jets violated Estonian airspace 12 times. A ceasefire in Ukraine is far off.",
  ],
  ["human rights", "The report lists 40 violations of human rights since the ceasefire in Libya."],
  ["a curfew", "Police in Donetsk recorded 1,200 violations of the curfew during the truce."],
  ["another field", "After a truce, a judge found nine infringements of the patent by the firm."],
  ["a promise", "The Houthis said that they would respect the ceasefire."],
  ["talks broke down", "Talks on a ceasefire between Israel and Hamas broke down."],
  ["before the truce", "At least 30 people were killed in Gaza before the ceasefire began."],
  [
    "after it collapsed",
    "More than 350 civilians were killed in Aleppo after the ceasefire collapsed.",
  ],
  [
    "casualties of a war",
    "In all, 4,317 people have been killed in Ukraine since April, the UN said.",
  ],
  ["a truce that holds", "The ceasefire in Syria is largely holding, the UN envoy said."],
  [
    "another deal",
    "A truce in Syria holds. By Monday each was accusing the other of breaking the deal.",
  ],
  ["a case that may come", "Should either side break the truce in Gaza, Egypt is told."],
  [
    "a verdict of nobody",
    "The truce did not hold, and Thailand said that it was glad of the rain.",
  ],
  ["a procedure", "A violation of the armistice is looked into by the commission."],
  ["days, not breaches", "The truce lasted 12 days and was prolonged twice."],
])("no claim: %s", (_, text) => {
  expect(claimsOf(text)).toEqual([]);
});

test.each<[text: string, claims: string[]]>([
  [
    "Pakistan has violated the ceasefire 2,050 times this year, India's foreign ministry said.",
    ["figure 2050 violations india-mea > pakistan"],
  ],
  [
    "Hamas accused Israel of violating the ceasefire. Israel rejected the accusation.",
    ["accusation hamas > israel", "denial israel > israel"],
  ],
  [
    "Thailand and Cambodia accused each other of breaking the truce.",
    ["accusation thailand > cambodia", "accusation cambodia > thailand"],
  ],
  [
    "The OSCE mission recorded 1,600 ceasefire violations in Ukraine, including 700 explosions.",
    ["figure 1600 violations osce-smm > nobody", "figure 700 violations osce-smm > nobody"],
  ],
  [
    "Russia violated its Easter truce 3,000 times, Zelensky said. The attacks killed nine people.",
    [
      "figure 3000 violations president-of-ukraine > russia",
      "figure 9 killed president-of-ukraine > russia",
    ],
  ],
  [
    "The ceasefire was violated 12 times by Israel, the mayor of Khiam said.",
    ['figure 12 violations "the mayor of Khiam" > israel'],
  ],
  ["The Assad regime broke the truce in Idlib.", ["accusation nobody > syrian-government"]],
  ["Both sides broke the ceasefire in Libya.", ["accusation nobody > nobody"]],
])("reads %s", (text, claims) => {
  expect(claimsOf(text, { published: "2019-05-12" })).toEqual(claims);
});

test("who continues to break the truce has broken it", () => {
  const text = "Israel said that Hamas continued to violate the ceasefire in Gaza.";
  expect(claimsOf(text, { published: "2025-11-02" })).toEqual(["accusation israel > hamas"]);
});

test("every mention says what its fields rest on", () => {
  const [mention] = mentionsOf(
    "India has violated the ceasefire 384 times so far this year, Pakistan's military said.",
    { published: "2020-02-27" },
  );
  const explained = new Set(mention?.reasons.map(({ field }) => field));
  expect([...explained].toSorted()).toEqual([
    "accused",
    "claimant",
    "kind",
    "period",
    "truce",
    "value",
  ]);
});

test("a language without rules has no claims", () => {
  expect(claimsOf("The ceasefire was violated 12 times.")).toHaveLength(1);
});
