import { expect, test } from "vitest";
import { readArticle } from "../../lib/page/read-article.ts";
import { parsePage } from "./parse-page.ts";

const TEXT = "The monitors counted forty-one violations of the ceasefire on the first day of May.";

test.each([
  ["a whole page", `<!doctype html><html><head></head><body><p>${TEXT}</p></body></html>`],
  ["a page without body tags", `<!doctype html><html><head><title>A</title></head><p>${TEXT}</p>`],
  ["a page without html and head", `<!DOCTYPE html>\n<title>A day of May</title><p>${TEXT}`],
  ["a fragment", `<div><p>${TEXT}</p></div>`],
  ["text alone", TEXT],
])("%s has its text", (_, html) => {
  const result = readArticle(parsePage(html));
  expect(result.ok ? result.page.article.text : "").toContain(TEXT);
});

test.each(["", "<!doctype html>", '<html lang="en'])("%j is an empty page", (html) => {
  expect(readArticle(parsePage(html))).toEqual({ ok: false, code: "empty" });
});
