import { beforeEach, expect, test, vi } from "vitest";
import { browser } from "wxt/browser";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { DEFAULT_SETTINGS, hideTruce } from "../core/settings.ts";
import { followSettings, loadSettings, updateSettings, watchSettings } from "./settings-store.ts";

/** Web Locks as far as they are used: one holder at a time. */
function makeLocks() {
  let last: Promise<unknown> = Promise.resolve();
  return {
    request: (_name: string, work: () => Promise<unknown>) => {
      const next = last.then(work);
      last = next.catch(() => undefined);
      return next;
    },
  };
}

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  vi.stubGlobal("navigator", { locks: makeLocks() });
});

test("settings are the defaults until changed, and then what they were changed to", async () => {
  expect(await loadSettings()).toEqual(DEFAULT_SETTINGS);
  await updateSettings((settings) => ({ ...settings, size: "large" }));
  expect(await loadSettings()).toEqual({ ...DEFAULT_SETTINGS, size: "large" });
});

test("changes made at the same time are all kept", async () => {
  const truces = Array.from({ length: 20 }, (_, i) => `truce-${i}`);
  await Promise.all(
    truces.map((id) => updateSettings((settings) => hideTruce(settings, id, true))),
  );
  expect((await loadSettings()).hiddenTruces).toEqual(truces);
});

test("damaged settings are read as defaults and repaired by the next change", async () => {
  await browser.storage.local.set({ settings: { size: 9, announce: false } });
  expect(await loadSettings()).toEqual({ ...DEFAULT_SETTINGS, announce: false });
  await updateSettings((settings) => settings);
  expect(await browser.storage.local.get("settings")).toEqual({
    settings: { ...DEFAULT_SETTINGS, announce: false },
  });
});

test("a listener hears of changes until it is taken off", async () => {
  const heard: string[] = [];
  const stop = watchSettings(({ size }) => heard.push(size));
  await updateSettings((settings) => ({ ...settings, size: "small" }));
  await browser.storage.local.set({ other: 1 });
  stop();
  await updateSettings((settings) => ({ ...settings, size: "large" }));
  expect(heard).toEqual(["small"]);
});

test("settings that are followed are read once, and again when somebody changes them", async () => {
  const read = vi.spyOn(browser.storage.local, "get");
  const settings = followSettings();
  expect(await settings()).toEqual(DEFAULT_SETTINGS);
  expect(await settings()).toEqual(DEFAULT_SETTINGS);
  expect(read).toHaveBeenCalledOnce();
  await updateSettings((now) => ({ ...now, size: "large" }));
  expect(await settings()).toEqual({ ...DEFAULT_SETTINGS, size: "large" });
});

test("settings that could not be read are read when they are asked for again", async () => {
  vi.spyOn(browser.storage.local, "get").mockRejectedValueOnce(new Error("busy"));
  const settings = followSettings();
  await expect(settings()).rejects.toThrow("busy");
  expect(await settings()).toEqual(DEFAULT_SETTINGS);
});
