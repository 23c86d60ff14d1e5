import { expect, test, vi } from "vitest";
import { countOthers } from "../../lib/core/compare/count-others.ts";
import { mount } from "../fixtures/mount.tsx";
import { syriaAnnotation, syriaPage } from "../fixtures/syria-annotation.ts";
import { Badge } from "./badge.tsx";
import type { BadgeContent } from "./create-badge.ts";

const props: BadgeContent = {
  mention: syriaAnnotation.mention,
  others: countOthers(syriaAnnotation, syriaPage.references),
  parties: syriaPage.references.parties,
  size: "medium",
  compact: false,
  open: false,
  flagged: false,
  onOpen: () => {},
};

function mountWith(mention: Partial<BadgeContent["mention"]>): HTMLElement {
  return mount(<Badge {...props} mention={{ ...props.mention, ...mention }} />);
}

test("names the claimant and says in words how many others counted", () => {
  const badge = mount(<Badge {...props} />);
  expect(badge.textContent).toBe(
    "Counted by: National Coalition of Syrian Revolutionary and Opposition Forces6 other counts",
  );
});

test("a statement was said, a denial denied, each with a form of its own", () => {
  const said = mountWith({ kind: "accusation", metric: null, value: null });
  expect(said.textContent).toContain("Said by: National Coalition");
  const saidForm = said.querySelector("path")?.getAttribute("d");
  const denied = mountWith({ kind: "denial", metric: null, value: null });
  expect(denied.textContent).toContain("Denied by: National Coalition");
  expect(denied.querySelector("path")?.getAttribute("d")).not.toBe(saidForm);
});

test("an outlet that speaks in its own voice is not given another name", () => {
  const badge = mountWith({ claimant: null, claimantText: null });
  expect(badge.textContent).toContain("Counted by this outlet");
});

test("a body that the index does not hold is not named in the words of the page", () => {
  const badge = mountWith({ claimant: null, claimantText: "the so-called authorities" });
  expect(badge.textContent).toContain("Counted by: A source named in the article");
});

test("compact, it still says everything to a screen reader", () => {
  const badge = mount(<Badge {...props} compact />);
  expect(badge.textContent).toBe("");
  expect(badge.querySelector("button")?.getAttribute("aria-label")).toBe(
    "Counted by: National Coalition of Syrian Revolutionary and Opposition Forces · 6 other counts",
  );
});

test("a click opens the card, and the button says whether it is open", () => {
  const onOpen = vi.fn<() => void>();
  const badge = mount(<Badge {...props} open onOpen={onOpen} />);
  const button = badge.querySelector("button");
  button?.click();
  expect(onOpen).toHaveBeenCalledOnce();
  expect(button?.getAttribute("aria-expanded")).toBe("true");
});
