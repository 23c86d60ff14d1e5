import { expect, test } from "vitest";
import type { Article } from "../../article.ts";
import { cutArticle } from "./cut-article.ts";

const article = (text: string): Article => ({
  url: null,
  title: "Headline",
  text,
  published: null,
  lang: "en",
});

test("an article of usual length is read as one", () => {
  const whole = article("One block.\nAnother.");
  expect(cutArticle(whole)).toEqual([{ article: whole, offset: 0 }]);
});

test("a longer text is cut at the end of a block, and nothing is lost", () => {
  const text = "First block here.\nSecond block. It goes on. And on and on and on.\nThird";
  const stretches = cutArticle(article(text), 24);
  expect(stretches.map((stretch) => stretch.article.text).join("")).toBe(text);
  expect(stretches[0]).toMatchObject({ offset: 0, article: { text: "First block here.\n" } });
  expect(stretches.every((stretch) => stretch.article.text.length <= 24)).toBe(true);
  expect(stretches.map((stretch) => stretch.article.title).filter(Boolean)).toEqual(["Headline"]);
});

test("a text without any break is cut all the same", () => {
  expect(cutArticle(article("x".repeat(95)), 10)).toHaveLength(10);
});

test("what stands before and after something unread is not read as one", () => {
  const text = "The beginning.\nFar below it.\nThe end.";
  const stretches = cutArticle({ ...article(text), gaps: [15, 29] });
  expect(stretches.map((stretch) => stretch.article.text)).toEqual([
    "The beginning.\n",
    "Far below it.\n",
    "The end.",
  ]);
  expect(stretches.map(({ offset }) => offset)).toEqual([0, 15, 29]);
});
