import { expect, test } from "vitest";
import { ask, makeClaim, makeMention, makeReport } from "./examples.ts";
import { daysOfMention } from "./infer-period.ts";

const undated = makeMention({ period: null });
const statement = makeMention({ kind: "accusation", metric: null, value: null, period: null });
const own = { claimant: "north", accused: ["south"], value: 120 };

test("stated days are taken as they are", () => {
  const mention = makeMention({ period: { from: "2020-03-01", to: "2020-03-02" } });
  expect(daysOfMention(ask(mention, []))).toEqual({ period: mention.period, inferred: false });
});

test("a figure in the first month of a truce is read as a count since it began", () => {
  expect(daysOfMention(ask(undated, [], "2020-01-31"))).toEqual({
    period: { from: "2020-01-01", to: "2020-01-31" },
    inferred: true,
  });
});

test.each([
  ["printed later", undated, "2020-02-01"],
  ["printed before the truce", undated, "2019-12-31"],
  ["of unknown date", undated, null],
  ["that is a rate", makeMention({ period: null, per: "day" }), "2020-01-05"],
])("nothing is inferred for a figure %s", (_, mention, published) => {
  expect(daysOfMention(ask(mention, [], published))).toEqual({ period: null, inferred: false });
});

test("a statement speaks of the last month of the truce before it was published", () => {
  expect(daysOfMention(ask(statement, [], "2020-03-31")).period).toEqual({
    from: "2020-03-01",
    to: "2020-03-31",
  });
});

test("a truce that has ended ends the days", () => {
  const question = ask(undated, [], "2020-06-01");
  const ended = { ...question, truce: { ...question.truce, to: "2020-01-03" } };
  expect(daysOfMention(ended).period).toEqual({ from: "2020-01-01", to: "2020-01-03" });
});

test("the index tells the days of the very same figure, if it holds only one", () => {
  const period = { from: "2020-02-01", to: "2020-02-29" };
  const one = makeClaim({ ...own, period });
  expect(daysOfMention(ask(undated, [one], null))).toEqual({ period, inferred: true });
  const another = makeClaim({ ...own, period: { from: "2020-04-01", to: "2020-04-30" } });
  expect(daysOfMention(ask(undated, [one, another], null)).period).toBeNull();
});

test("a small figure is the same one only in the same news", () => {
  const period = { from: "2020-05-01", to: "2020-05-02" };
  const six = makeMention({ period: null, value: 6 });
  const claim = makeClaim({ ...own, value: 6, period });
  expect(daysOfMention(ask(six, [claim], "2020-05-03")).period).toBeNull();
  const dated = { ...claim, reports: [makeReport("2020-05-02")] };
  expect(daysOfMention(ask(six, [dated], "2020-05-03")).period).toEqual(period);
});
