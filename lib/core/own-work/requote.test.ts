import { expect, test } from "vitest";
import { findAnchor } from "./anchor.ts";
import { claimDraftSchema } from "./draft.ts";
import { ARTICLE, makeClaimDraft } from "./examples.ts";
import { requote } from "./requote.ts";

const corrected = "South denies it.";

test.each([
  ["another quote", makeClaimDraft()],
  ["a quote where there was none", makeClaimDraft({ anchor: null, reports: [] })],
])("%s is what is looked for from then on", (_, draft) => {
  const changed = claimDraftSchema.parse({ ...draft, ...requote(draft, corrected) });
  expect(changed.reports[0]?.quote).toBe(corrected);
  const { start, end } = findAnchor(changed.anchor!, ARTICLE.text)!;
  expect(ARTICLE.text.slice(start, end)).toBe(corrected);
});

test("without a quote nothing is looked for", () => {
  const changed = requote(makeClaimDraft(), null);
  expect(changed.anchor).toBeNull();
  expect(changed.reports[0]).not.toHaveProperty("quote");
});
