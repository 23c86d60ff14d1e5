import { expect, test, vi } from "vitest";
import { annotatePage } from "../core/compare/annotate-page.ts";
import { makeClaim, makeMention, PARTIES, TRUCE } from "../core/compare/examples.ts";
import { loadLookup } from "./index-lookup.ts";

test("only the claims of the mentioned truces are read, and a page can be annotated with them", async () => {
  const claim = makeClaim();
  const claimsOf = vi.fn<(id: string) => Promise<(typeof claim)[]>>(async () => [claim]);
  const store = {
    load: async () => ({ parties: PARTIES, truces: [TRUCE], outlets: [] }),
    claimsOf,
  };
  const mentions = [makeMention(), makeMention({ truce: null }), makeMention()];
  const lookup = await loadLookup(store, mentions);
  expect(claimsOf.mock.calls).toEqual([[TRUCE.id]]);
  const { annotations } = annotatePage(mentions, { published: null, url: null }, lookup);
  expect(annotations.map(({ comparison }) => comparison.competitors.length)).toEqual([1, 0, 1]);
});
