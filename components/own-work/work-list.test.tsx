import { expect, test } from "vitest";
import { makeClaimDraft } from "../../lib/core/own-work/examples.ts";
import { createFoldedText, createWorkSearch } from "../../lib/core/own-work/search-work.ts";
import { listWork } from "../../lib/core/own-work/work-item.ts";
import { mount } from "../fixtures/mount.tsx";
import { WorkList } from "./work-list.tsx";

const NOTHING = () => {};

function mountList(isWhole: boolean, count: number): HTMLElement {
  const drafts = Array.from({ length: count }, () => makeClaimDraft());
  const items = listWork({ drafts, records: [], deliveries: [] });
  return mount(
    <WorkList
      work={createWorkSearch(
        items,
        createFoldedText(() => undefined),
      )}
      isWhole={isWhole}
      lost={new Map()}
      references={{ claims: {}, parties: {}, truces: {}, outlets: {} }}
      onEdit={NOTHING}
      onRevise={NOTHING}
      onRetract={NOTHING}
      onDiscard={NOTHING}
      onUndoSigned={NOTHING}
      sharing={{ services: [], onShare: NOTHING, onTryNow: NOTHING, onStop: NOTHING }}
    />,
  );
}

const saidOf = (list: HTMLElement) => list.querySelector("output")?.textContent;

test("the last changed are listed while the rest is being read, and nothing false is said meanwhile", () => {
  expect(saidOf(mountList(false, 1))).toBe("Reading your work…");
  expect(mountList(false, 1).querySelectorAll(".wc-work-row").length).toBe(1);
  expect(mountList(false, 0).textContent).not.toContain("Nothing here");
  expect(saidOf(mountList(true, 2))).toBe("2 entries");
});
