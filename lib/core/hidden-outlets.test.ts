import { expect, test } from "vitest";
import type { PageAnnotations } from "./annotation.ts";
import { makeClaim } from "./compare/examples.ts";
import { withoutHiddenOutlets } from "./hidden-outlets.ts";

const report = (outlet: string | null) => ({ url: null, outlet, published: null, lang: "en" });
const claim = makeClaim({ reports: [report("a.example"), report(null), report("b.example")] });
const page: PageAnnotations = {
  annotations: [],
  references: { claims: { [claim.id]: claim }, parties: {}, truces: {}, outlets: {} },
};

test("reports of hidden outlets are left out, the claim and its other reports stay", () => {
  const { references } = withoutHiddenOutlets(page, { hiddenOutlets: ["a.example"] });
  expect(references.claims[claim.id]?.reports.map(({ outlet }) => outlet)).toEqual([
    null,
    "b.example",
  ]);
});

test("without hidden outlets nothing changes", () => {
  expect(withoutHiddenOutlets(page, { hiddenOutlets: [] })).toBe(page);
});
