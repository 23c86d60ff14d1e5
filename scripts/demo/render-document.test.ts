import { expect, test } from "vitest";
import { parseDocument } from "../annotate/parse-document.ts";
import { renderDocument } from "./render-document.ts";

const text = "The mission counted 12 breaches of the truce, <b>it said</b> & added nothing.";

test("a text becomes a page that says the same, its marks of markup included", () => {
  const article = {
    url: null,
    title: "A calm day along the line",
    text,
    published: "2020-07-28",
    lang: "en",
  };
  const page = renderDocument({ id: "note", article });
  const again = parseDocument(page, { id: "note", format: "html", url: null });
  expect(again.article).toEqual(article);
});
