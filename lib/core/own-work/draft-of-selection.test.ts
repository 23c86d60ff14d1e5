import { describe, expect, test } from "vitest";
import { makeMention } from "../compare/examples.ts";
import { wrongMatchKey } from "../settings.ts";
import { draftSchema } from "./draft.ts";
import { draftOfAddition, draftOfCorrection, draftOfSelection } from "./draft-of-selection.ts";
import { ARTICLE, draftId, makeClaimDraft, moment, SENTENCE } from "./examples.ts";

const stamp = { id: draftId(1), now: moment(0) };
const START = ARTICLE.text.indexOf(SENTENCE);
const END = START + SENTENCE.length;
const found = makeMention({
  quote: SENTENCE,
  start: START,
  end: END,
  focus: { start: ARTICLE.text.indexOf("120"), end: ARTICLE.text.indexOf("120") + 9 },
});
const select = (words: string) => {
  const start = ARTICLE.text.indexOf(words);
  return { where: "text" as const, start, end: start + words.length };
};

describe("flagging a selection", () => {
  test("in a detected sentence gives the finished draft", () => {
    const draft = draftOfSelection(
      { article: ARTICLE, mentions: [found] },
      select("broke the truce"),
      stamp,
    );
    expect(draft).toEqual(makeClaimDraft());
    expect(draftSchema.safeParse(draft).success).toBe(true);
  });

  test("takes the claim whose words are selected where a sentence holds several", () => {
    const killed = {
      ...found,
      metric: "killed" as const,
      value: 7,
      focus: select("South denies it"),
    };
    const page = { article: ARTICLE, mentions: [killed, { ...found, end: END + 16 }] };
    expect(draftOfSelection(page, select("120 times"), stamp).value).toBe(120);
  });

  test("in a missed sentence gives its number, the whole sentence, and the page's usual truce", () => {
    const elsewhere = makeMention({ start: 0, end: 5 });
    const draft = draftOfSelection(
      { article: ARTICLE, mentions: [elsewhere] },
      select("120 times"),
      stamp,
    );
    expect(draft).toMatchObject({
      kind: "figure",
      metric: "violations",
      value: 120,
      claimant: null,
      truce: "river-2020-01",
      anchor: { exact: SENTENCE, start: START, end: END },
      reports: [{ quote: SENTENCE, outlet: "news.example", published: "2020-01-10", lang: "en" }],
    });
  });

  test("without a number gives an accusation", () => {
    const draft = draftOfSelection(
      { article: ARTICLE, mentions: [] },
      select("South denies"),
      stamp,
    );
    expect(draft).toMatchObject({ kind: "accusation", metric: null, value: null, truce: null });
  });

  test.each([
    ["6,422 times", 6422],
    ["6.422 Mal", 6422],
    ["6 422 fois", 6422],
    ["2017, 399 times", 2017],
    ["99999999999999999999", null],
  ])("reads %j as %j", (text, value) => {
    const article = { ...ARTICLE, text };
    const selection = { where: "text" as const, start: 0, end: text.length };
    expect(draftOfSelection({ article, mentions: [] }, selection, stamp).value).toBe(value);
  });

  test("on a hostile page gives a draft that still fits its schema", () => {
    const article = {
      url: "file:///etc/passwd",
      title: "\u202eeltit\u0000 \ud800" + "x".repeat(2000),
      text: "\u0007\u2067a\ud83d".repeat(9000),
      published: null,
      lang: "??",
    };
    const selection = { where: "text" as const, start: 3, end: article.text.length };
    const draft = draftOfSelection({ article, mentions: [] }, selection, stamp);
    expect(draftSchema.safeParse(draft).error?.issues ?? []).toEqual([]);
    expect(draft.reports[0]).toMatchObject({ url: null, outlet: null, lang: "und" });
  });
});

test("a claimant of thousands of letters is cut to what a draft can hold", () => {
  const mention = { ...found, claimant: null, claimantText: "a".repeat(5000) };
  const draft = draftOfCorrection(ARTICLE, mention, stamp);
  expect(draftSchema.safeParse(draft).error?.issues ?? []).toEqual([]);
  expect(draft.claimantText).toHaveLength(300);
});

test("of words that are not there a draft without a place is made", () => {
  const article = { ...ARTICLE, text: "" };
  const selection = { where: "text" as const, start: 0, end: 1 };
  const draft = draftOfSelection({ article, mentions: [] }, selection, stamp);
  expect(draftSchema.safeParse(draft).error?.issues ?? []).toEqual([]);
  expect(draft.anchor).toBe(null);
});

test("a correction starts from what was read and says what it corrects", () => {
  expect(draftOfCorrection(ARTICLE, found, stamp)).toEqual({
    ...makeClaimDraft(),
    origin: "correction",
    corrects: wrongMatchKey(found),
  });
});

test("a competing figure starts with the same truce, metric and days, and a source of its own", () => {
  expect(draftOfAddition(ARTICLE, found, stamp)).toMatchObject({
    origin: "addition",
    truce: found.truce,
    metric: "violations",
    period: found.period,
    value: null,
    claimant: null,
    reports: [],
    anchor: null,
  });
});
