import { expect, test, vi } from "vitest";
import { bundledIndex } from "../fixtures/bundled-index.ts";
import { mount } from "../fixtures/mount.tsx";
import { samplePage } from "../fixtures/sample-page.ts";
import { SidePanel, type SidePanelProps } from "./side-panel.tsx";

const props: SidePanelProps = {
  state: { status: "ready", code: null, page: samplePage },
  index: { index: bundledIndex },
  opened: undefined,
  onJump: () => {},
  onRead: () => {},
};

test("opens the claim that it was asked for with its full comparison, and goes to it in the page", () => {
  const onJump = vi.fn<(claim: number) => void>();
  const panel = mount(<SidePanel {...props} opened={0} onJump={onJump} />);
  const claims = [...panel.querySelectorAll<HTMLDetailsElement>("details.wc-page-claim")];
  expect(claims.map(({ open }) => open)).toEqual([true, false, false, false]);
  expect(claims[0]?.textContent).toContain("the highest is 2.5 times the lowest");
  claims[0]?.querySelector<HTMLButtonElement>(".wc-button")?.click();
  expect(onJump).toHaveBeenCalledWith(0);
});

test("the other tab explores the index, from the truce of the page on; arrow keys reach it", async () => {
  const panel = mount(<SidePanel {...props} />);
  const [page, index] = [...panel.querySelectorAll<HTMLElement>("[role=tab]")];
  page?.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true }));
  await vi.waitFor(() => expect(index?.getAttribute("aria-selected")).toBe("true"));
  expect(panel.querySelector("output")?.textContent).toBe("197 claims");
});

test("says why there is nothing to list", () => {
  const panel = mount(<SidePanel {...props} state={{ status: "off", code: null, page: null }} />);
  expect(panel.textContent).toContain("Switched off on this site.");
});
