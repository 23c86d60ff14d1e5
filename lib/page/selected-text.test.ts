import { expect, test } from "vitest";
import type { PageText } from "./read-article.ts";
import { findSelected } from "./selected-text.ts";
import type { Segment, TextMap } from "./text-map.ts";

const SENTENCE = "North says that South broke the truce 120 times in ten days.";

/** An article of two paragraphs under its headline, and the maps that reading it would give. */
function makePage(): PageText {
  const article = document.createElement("article");
  const headline = document.createElement("h1");
  headline.textContent = "Ten days of truce";
  const first = document.createElement("p");
  const bold = document.createElement("b");
  bold.textContent = "South broke the truce";
  first.append("North says that ", bold, " 120 times in ten days.");
  const second = document.createElement("p");
  second.textContent = "South denies it.";
  article.append(headline, first, second);
  document.body.replaceChildren(article, document.createElement("aside"));
  const body = mapOf([first, second]);
  const title = mapOf([headline]);
  const read = { url: null, title: title.text, text: body.text, published: null, lang: "en" };
  return { article: read, root: article, body, headline: title };
}

function mapOf(blocks: readonly Element[]): TextMap {
  let text = "";
  const segments: Segment[] = [];
  for (const block of blocks) {
    if (text !== "") text += "\n";
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const { data } = node as Text;
      segments.push({ start: text.length, length: data.length, node: node as Text, offset: 0 });
      text += data;
    }
  }
  return { text, segments, gaps: [] };
}

function rangeOver(from: Node, start: number, to: Node, end: number): Range {
  const range = document.createRange();
  range.setStart(from, start);
  range.setEnd(to, end);
  return range;
}

const paragraph = (n: number) => document.querySelectorAll("p")[n]!;
const selectedIn = (page: PageText, range: Range) => {
  const found = findSelected(page, range);
  return found && [found.where, page.article[found.where].slice(found.start, found.end)];
};

test("a selection over inline elements is found letter for letter", () => {
  const page = makePage();
  const bold = document.querySelector("b")!.firstChild!;
  const after = paragraph(0).lastChild!;
  expect(selectedIn(page, rangeOver(bold, 6, after, 10))).toEqual([
    "text",
    "broke the truce 120 times",
  ]);
});

test("a whole paragraph selected by its element is the whole sentence", () => {
  const page = makePage();
  const range = document.createRange();
  range.selectNodeContents(paragraph(0));
  expect(selectedIn(page, range)).toEqual(["text", SENTENCE]);
});

test("the headline is a place of its own", () => {
  const page = makePage();
  const headline = document.querySelector("h1")!.firstChild!;
  expect(selectedIn(page, rangeOver(headline, 0, headline, 8))).toEqual(["title", "Ten days"]);
});

test("a selection outside the article is none", () => {
  const page = makePage();
  const aside = document.querySelector("aside")!;
  aside.textContent = "Advertisement";
  expect(selectedIn(page, rangeOver(aside.firstChild!, 0, aside.firstChild!, 5))).toBeUndefined();
});
