import { expect, test } from "vitest";
import { goldDocumentSchema } from "../../test/gold-document.ts";
import { createAnnotate } from "../annotate/annotate-article.ts";
import { proposeGold } from "./propose-gold.ts";

test("what is proposed is a gold document as it must be", () => {
  const article = {
    url: null,
    title: "Coalition counts breaches",
    text: "The Syrian National Coalition said that government forces had violated the nationwide ceasefire 399 times.",
    published: "2017-01-13",
    lang: "en",
  };
  const { annotations } = createAnnotate()(article);
  const gold = proposeGold("mena-example", article, annotations, { outlet: "The Example" });
  expect(gold.claims.length).toBeGreaterThan(0);
  expect(goldDocumentSchema.parse(gold)).toEqual(gold);
});
