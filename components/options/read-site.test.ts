import { expect, test } from "vitest";
import { readSite } from "./read-site.ts";

test.each([
  ["news.example", "news.example"],
  ["  https://www.news.example/a/b?c#d ", "www.news.example"],
  ["News.Example", "news.example"],
  ["http://news.example:8080/a", "news.example:8080"],
  ["", undefined],
  ["news", undefined],
  ["two words", undefined],
])("of %j the site is %j", (typed, site) => {
  expect(readSite(typed)).toBe(site);
});
