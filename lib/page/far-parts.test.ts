import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { readArticle, type PageText } from "./read-article.ts";

const FILLER =
  "<p>The market of the town opened at seven, and by noon the bakers had sold what they had.</p>";
const CLAIM = "<p>The coalition counted 399 violations of the ceasefire in eleven days.</p>";
const many = (count: number): string => FILLER.repeat(count);

function read(inner: string, title = "Two counts of one week"): PageText {
  const { document } = parseHTML(
    `<html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>${inner}</article></body></html>`,
  );
  const result = readArticle(document, { sparing: true });
  if (!result.ok) throw new Error(result.code);
  return result.page;
}

test("an article of usual length is read whole", () => {
  const { article } = read(`${many(300)}${CLAIM}${many(300)}`);
  expect(article.text.split("\n")).toHaveLength(601);
  expect(article).not.toHaveProperty("gaps");
});

test("it is told that the rest of a long text is left unread", () => {
  const { article } = read(`${CLAIM}${many(1000)}`);
  expect(article.text.length).toBeLessThan(20_000);
  expect(article.gaps).toEqual([article.text.length]);
});

test("of a long text only its beginning and what is near a truce word is read", () => {
  const { article, body } = read(`${many(1000)}${CLAIM}${many(1000)}${CLAIM}`);
  const blocks = article.text.split("\n");
  expect(blocks.length).toBeLessThan(400);
  expect(blocks.filter((block) => block.includes("ceasefire"))).toHaveLength(2);
  expect(article.gaps).toHaveLength(2);
  for (const gap of article.gaps ?? []) {
    const far = article.text.slice(gap, article.text.indexOf("ceasefire", gap));
    expect(far.length).toBeGreaterThan(4000);
    expect(article.text[gap - 1]).toBe("\n");
  }
  for (const { start, length, node, offset } of body.segments)
    expect(node.data.slice(offset, offset + length)).toBe(
      article.text.slice(start, start + length),
    );
});

test("boxes around the paragraphs make no difference", () => {
  const boxed = read(
    `<div>${`<section><div>${many(40)}</div></section>`.repeat(25)}<div>${CLAIM}</div>${many(900)}</div>`,
  ).article;
  expect(boxed.text).toContain("399 violations");
  expect(boxed.text.length).toBeLessThan(30_000);
});

test("below a headline that names a truce more is read", () => {
  const { article } = read(many(2000), "Ceasefire broken in the north");
  expect(article.text.length).toBeGreaterThan(100_000);
  expect(article.text.length).toBeLessThan(110_000);
});

test("a text full of truce words is read whole, whatever its length", () => {
  const { article } = read(`${many(10)}${CLAIM}`.repeat(150));
  expect(article.text.split("\n")).toHaveLength(1650);
  expect(article).not.toHaveProperty("gaps");
});

test("a list of links after what is left out does not hide that something is", () => {
  const links = '<p><a href="/1">Another article of the paper about flour and bread</a></p>';
  const { article } = read(`${many(1000)}<div>${links.repeat(90)}${CLAIM}</div>${many(1000)}`);
  expect(article.gaps).toHaveLength(2);
});
