import { expect, test, vi } from "vitest";
import type { IndexState } from "../../lib/core/index-state.ts";
import { mount } from "../fixtures/mount.tsx";
import { syriaPage } from "../fixtures/syria-annotation.ts";
import type { PageView } from "./page-view.ts";
import { Popup, type PopupProps } from "./popup.tsx";

const index: IndexState = {
  version: 1,
  date: "2026-11-20",
  claims: 1757,
  source: "cache",
  problem: null,
  detail: null,
};
const props: PopupProps = {
  view: { state: "read", page: syriaPage },
  site: "news.example",
  siteOn: true,
  hiddenTruces: [],
  index,
  today: "2026-11-24",
  onJump: () => {},
  onSwitchSite: () => {},
  onHideTruce: () => {},
  onSnooze: () => {},
  onRead: () => {},
  onOpenPanel: () => {},
  onOpenOptions: () => {},
};

function switches(host: HTMLElement): HTMLInputElement[] {
  return [...host.querySelectorAll<HTMLInputElement>("input[role=switch]")];
}

test("lists the claims of the page and jumps to the one that is chosen", () => {
  const onJump = vi.fn<(claim: number) => void>();
  const popup = mount(<Popup {...props} onJump={onJump} />);
  expect(popup.querySelector("h2")?.textContent).toBe("1 claim on this page");
  const claim = popup.querySelector<HTMLButtonElement>("button.wc-claim");
  expect(claim?.textContent).toContain("counted 399 violations");
  claim?.click();
  expect(onJump).toHaveBeenCalledWith(0);
});

test("switches the site off, and hides a truce everywhere", () => {
  const onSwitchSite = vi.fn<(on: boolean) => void>();
  const onHideTruce = vi.fn<(truce: string, hidden: boolean) => void>();
  const popup = mount(<Popup {...props} {...{ onSwitchSite, onHideTruce }} />);
  for (const input of switches(popup)) input.click();
  expect(onSwitchSite).toHaveBeenCalledWith(false);
  expect(onHideTruce).toHaveBeenCalledWith("syria-2016-12", true);
});

const WORDS: [PageView, string][] = [
  [{ state: "loading" }, "Reading this page…"],
  [{ state: "unreadable" }, "does not let extensions read"],
  [{ state: "no-access" }, "has not looked at this page"],
  [{ state: "off" }, "Switched off on this site."],
  [{ state: "snoozed" }, "Paused until"],
  [{ state: "error", detail: "too-large" }, "too-large"],
  [{ state: "read", page: { ...syriaPage, annotations: [] } }, "No claim"],
];
test.each(WORDS)("says in clear words why there is nothing to list: %o", (view, words) => {
  const popup = mount(<Popup {...props} view={view} />);
  expect(popup.textContent).toContain(words);
});

test("without access the page is read only when the reader asks", () => {
  const onRead = vi.fn<() => void>();
  const popup = mount(<Popup {...props} view={{ state: "no-access" }} onRead={onRead} />);
  popup.querySelector<HTMLButtonElement>("button[data-main]")?.click();
  expect(onRead).toHaveBeenCalledOnce();
});

test("says how large and how old the index is, and what is wrong with it", () => {
  expect(mount(<Popup {...props} />).textContent).toContain("Index of 20 Nov 2026: 1,757 claims.");
  const old = mount(
    <Popup {...props} index={{ ...index, date: "2026-08-01", problem: "disk-full" }} />,
  );
  expect(old.textContent).toContain("It is old");
  expect(old.textContent).toContain("The disk is full.");
  const none = mount(
    <Popup {...props} index={{ ...index, date: null, problem: "package-broken" }} />,
  );
  expect(none.textContent).toContain("The index could not be read.");
});
