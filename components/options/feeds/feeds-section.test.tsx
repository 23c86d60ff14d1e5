import { expect, test, vi } from "vitest";
import { FEED_FAULTS } from "../../../lib/core/feed/feed-fault.ts";
import { startFeed, type FeedState } from "../../../lib/core/feed/feed-state.ts";
import { DEFAULT_LIMITS } from "../../../lib/core/feed/subscription.ts";
import { mount } from "../../fixtures/mount.tsx";
import type { FeedAdderProps } from "./feed-adder.tsx";
import type { FeedActions, ShownFeed } from "./feed-entry.tsx";
import { FeedsSection } from "./feeds-section.tsx";
import { NOTICE_KEYS } from "./notice-keys.ts";

const NOW = Date.parse("2026-11-24T12:00:00Z");
const FEED = "ab12".repeat(16);
const adder: FeedAdderProps = {
  look: { state: "none" },
  onLook: () => {},
  onAllow: () => {},
  onSubscribe: () => {},
  onCancel: () => {},
};
const actions: FeedActions = {
  onSwitch: () => {},
  onMove: () => {},
  onSync: () => {},
  onExport: () => {},
  onRemove: () => {},
  loadRows: async () => [],
  loadChanges: () => new Promise(() => {}),
};

function feed(name: string, change: Partial<FeedState> = {}): ShownFeed {
  const shown = {
    gen: 1,
    epoch: 1,
    version: 1,
    head: 1757,
    issued: "2026-11-20T00:00:00Z",
    expires: "2026-11-27T00:00:00Z",
    raw: 1,
    badRows: 0,
  };
  return {
    subscription: {
      feed: FEED,
      address: "https://index.example/",
      name,
      pinned: "address",
      isOn: true,
      limits: DEFAULT_LIMITS,
      added: NOW,
    },
    state: { ...startFeed(FEED, ""), shown, lastOk: NOW, ...change },
    isSyncing: false,
  };
}

function show(feeds: ShownFeed[], change: { adder?: FeedAdderProps; actions?: FeedActions } = {}) {
  return mount(
    <FeedsSection
      feeds={feeds}
      now={NOW}
      adder={change.adder ?? adder}
      actionsFor={() => change.actions ?? actions}
    />,
  );
}

function button(host: HTMLElement, label: string): HTMLButtonElement {
  const found = [...host.querySelectorAll("button")].find(
    (each) => (each.getAttribute("aria-label") ?? each.textContent) === label,
  );
  if (!found) throw new Error(`no button ${label}`);
  return found;
}

test("says that there are none, and looks at the address that is typed", async () => {
  const onLook = vi.fn<(address: string) => void>();
  const host = show([], { adder: { ...adder, onLook } });
  expect(host.textContent).toContain("You have not subscribed to a shared index.");
  const input = host.querySelector("input")!;
  expect(button(host, "Look at it").disabled).toBe(true);
  input.value = "https://index.example/";
  input.dispatchEvent(new Event("input", { bubbles: true }));
  await vi.waitFor(() => expect(button(host, "Look at it").disabled).toBe(false));
  host.querySelector("form")?.dispatchEvent(new Event("submit", { cancelable: true }));
  expect(onLook).toHaveBeenCalledWith("https://index.example/");
});

test("shows name, licence, size and fingerprint before it is asked to subscribe", () => {
  const onSubscribe = vi.fn<() => void>();
  const preview = {
    feed: FEED,
    name: "Monitors' index",
    licence: "CC BY 4.0",
    address: "https://index.example/",
    rows: 1757,
    packed: 250_000,
    issued: "2026-11-20T00:00:00Z",
    isPinned: false,
    isKnown: false,
  };
  const look = { state: "found", preview } as const;
  const host = show([], { adder: { ...adder, look, onSubscribe } });
  for (const words of [
    "Nothing has been stored yet.",
    "Monitors' index",
    "CC BY 4.0",
    "1,757 records · 250 kB to fetch",
    Array.from({ length: 16 }, () => "ab12").join(" "),
    "The address names none.",
  ])
    expect(host.textContent).toContain(words);
  button(host, "Subscribe").click();
  expect(onSubscribe).toHaveBeenCalledOnce();
});

test("what may be wrong with a network is one answer; the browser is asked only when the reader says so", () => {
  const onAllow = vi.fn<(address: string, host: string) => void>();
  const look = { state: "unreachable", host: "index.example" } as const;
  const host = show([], { adder: { ...adder, look, onAllow } });
  expect(host.textContent).toContain("No shared index could be read at this address.");
  button(host, "Allow and look again").click();
  expect(onAllow).toHaveBeenCalledWith("", "index.example");
});

test("every failure has its words, and what was fetched before is still counted", () => {
  const texts = new Set<string>();
  for (const fault of FEED_FAULTS) {
    const host = show([feed("First", { fault, failures: 3 })]);
    expect(host.textContent).toContain("1,757 records");
    texts.add(host.querySelector(".wc-warning")?.textContent ?? "");
  }
  expect(texts).not.toContain("");
  // The four others are no failures of a sync: damage, clock, keys, a new beginning.
  expect(texts.size).toBe(Object.keys(NOTICE_KEYS).length - 4);
});

test("a feed is removed only when that is confirmed", async () => {
  const onRemove = vi.fn<() => void>();
  const host = show([feed("First")], { actions: { ...actions, onRemove } });
  button(host, "Remove: First").click();
  await vi.waitFor(() => expect(host.textContent).toContain("Your own work stays."));
  button(host, "Cancel").click();
  await vi.waitFor(() => expect(host.textContent).not.toContain("Your own work stays."));
  expect(onRemove).not.toHaveBeenCalled();
  button(host, "Remove: First").click();
  await vi.waitFor(() => expect(host.textContent).toContain("Your own work stays."));
  button(host, "Remove").click();
  expect(onRemove).toHaveBeenCalledOnce();
});

test("of several feeds the first cannot go up nor the last down", () => {
  const onMove = vi.fn<(by: 1 | -1) => void>();
  const host = show([feed("First"), feed("Second")], { actions: { ...actions, onMove } });
  expect(button(host, "Move up: First").disabled).toBe(true);
  expect(button(host, "Move down: Second").disabled).toBe(true);
  button(host, "Move up: Second").click();
  expect(onMove).toHaveBeenCalledWith(-1);
});
