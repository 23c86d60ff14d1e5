import { expect, test, vi } from "vitest";
import type { IndexState } from "../../lib/core/index-state.ts";
import { mount } from "../fixtures/mount.tsx";
import { annotate, syriaPage } from "../fixtures/syria-annotation.ts";
import { SAMPLE_MENTION } from "../welcome/sample-mention.ts";
import type { PageState } from "../../lib/core/page-state.ts";
import { plainState } from "../../lib/core/plain-state.ts";
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
  state: { status: "ready", code: null, page: syriaPage },
  site: "news.example",
  siteOn: true,
  truces: { "syria-2016-12": "Nationwide ceasefire in Syria" },
  hiddenTruces: [],
  index,
  markedFeeds: [],
  today: "2026-11-24",
  onJump: () => {},
  onSwitchSite: () => {},
  onHideTruce: () => {},
  onSnooze: () => {},
  onRead: () => {},
  onOpenPanel: () => {},
  onOpenWork: () => {},
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

test("a claim that the headline repeats is listed once, and leads to the article's words", () => {
  const onJump = vi.fn<(claim: number) => void>();
  const page = annotate([{ ...SAMPLE_MENTION, where: "title" }, SAMPLE_MENTION]);
  const state: PageState = { status: "ready", code: null, page };
  const popup = mount(<Popup {...props} state={state} onJump={onJump} />);
  expect(popup.querySelector("h2")?.textContent).toBe("1 claim on this page");
  const claim = popup.querySelector<HTMLButtonElement>("button.wc-claim");
  expect(claim?.textContent).toContain("also in the headline");
  claim?.click();
  expect(onJump).toHaveBeenCalledWith(1);
});

test("switches the site off, and hides a truce everywhere", () => {
  const onSwitchSite = vi.fn<(on: boolean) => void>();
  const onHideTruce = vi.fn<(truce: string, hidden: boolean) => void>();
  const popup = mount(<Popup {...props} {...{ onSwitchSite, onHideTruce }} />);
  for (const input of switches(popup)) input.click();
  expect(onSwitchSite).toHaveBeenCalledWith(false);
  expect(onHideTruce).toHaveBeenCalledWith("syria-2016-12", true);
});

const WORDS: [PageState, string][] = [
  [plainState("loading"), "Reading this page…"],
  [plainState("closed"), "does not let extensions read"],
  [plainState("no-permission"), "has not looked at this page"],
  [plainState("off"), "Switched off on this site."],
  [plainState("snoozed"), "Paused until"],
  [plainState("error", "no-answer"), "Load the page again"],
  [plainState("nothing-found"), "That means only that the rules matched nothing here."],
  [{ status: "stale", code: null, page: syriaPage }, "could not be read again"],
];
test.each(WORDS)("says in clear words how it stands: %o", (state, words) => {
  expect(mount(<Popup {...props} state={state} />).textContent).toContain(words);
});

test("a page that went stale keeps its claims in the list", () => {
  const stale = { status: "stale", code: null, page: syriaPage } as const;
  expect(mount(<Popup {...props} state={stale} />).textContent).toContain("399 violations");
});

test("without permission the page is read only when the reader asks", () => {
  const onRead = vi.fn<() => void>();
  const popup = mount(<Popup {...props} state={plainState("no-permission")} onRead={onRead} />);
  popup.querySelector<HTMLButtonElement>("button[data-main]")?.click();
  expect(onRead).toHaveBeenCalledOnce();
});

function click(host: HTMLElement, label: string): void {
  [...host.querySelectorAll("button")].find(({ textContent }) => textContent === label)?.click();
}

test("a hidden truce can be switched on again, though the page now shows nothing of it", () => {
  const onHideTruce = vi.fn<(truce: string, hidden: boolean) => void>();
  const hidden = { hiddenTruces: ["syria-2016-12"], state: plainState("nothing-found") };
  const [, truce] = switches(mount(<Popup {...props} {...hidden} onHideTruce={onHideTruce} />));
  expect(truce?.checked).toBe(false);
  truce?.click();
  expect(onHideTruce).toHaveBeenCalledWith("syria-2016-12", false);
});

test("pauses, and goes on", () => {
  const onSnooze = vi.fn<(snoozed: boolean) => void>();
  click(mount(<Popup {...props} onSnooze={onSnooze} />), "Pause until the index has news");
  const paused = <Popup {...props} state={plainState("snoozed")} onSnooze={onSnooze} />;
  click(mount(paused), "Mark claims again");
  expect(onSnooze.mock.calls).toEqual([[true], [false]]);
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

test("marks shared indexes that are stale or refused, by name", () => {
  const markedFeeds: PopupProps["markedFeeds"] = [
    { feed: "a", name: "First index", mark: "stale", issued: "2026-11-10T08:00:00Z" },
    { feed: "b", name: "Second index", mark: "refused", issued: null },
  ];
  const popup = mount(<Popup {...props} markedFeeds={markedFeeds} />);
  const marks = [...popup.querySelectorAll(".wc-warning")].map(({ textContent }) => textContent);
  expect(marks).toEqual([
    "First index: not updated since 10 Nov 2026",
    "Second index: update refused",
  ]);
});
