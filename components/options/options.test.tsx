import { expect, test, vi } from "vitest";
import { DEFAULT_SETTINGS, type Settings } from "../../lib/core/settings.ts";
import { bundledIndex } from "../fixtures/bundled-index.ts";
import { mount } from "../fixtures/mount.tsx";
import { Options, type OptionsProps } from "./options.tsx";

const props: OptionsProps = {
  settings: DEFAULT_SETTINGS,
  scopeRefused: false,
  names: bundledIndex,
  index: undefined,
  today: "2026-11-24",
  requests: [],
  feeds: {
    feeds: [],
    now: 0,
    adder: {
      look: { state: "none" },
      onLook: () => {},
      onAllow: () => {},
      onSubscribe: () => {},
      onCancel: () => {},
    },
    actionsFor: () => {
      throw new Error("there is no feed to act on");
    },
  },
  backup: "none",
  copy: {
    copy: undefined,
    isKept: false,
    isTooLarge: false,
    onKeep: () => {},
    onTakeOver: () => {},
  },
  onScope: () => {},
  onChange: () => {},
  onBackup: () => {},
  onRestore: () => {},
};

/** Mounts the options with these settings; `settings()` is what they are after the reader's clicks. */
function mountWith(part: Partial<Settings>, more: Partial<OptionsProps> = {}) {
  let settings = { ...DEFAULT_SETTINGS, ...part };
  const onChange: OptionsProps["onChange"] = (change) => {
    settings = change(settings);
  };
  const host = mount(<Options {...props} {...more} settings={settings} onChange={onChange} />);
  return { host, settings: () => settings };
}

function button(host: HTMLElement, label: string): HTMLButtonElement {
  const found = [...host.querySelectorAll("button")].find(
    (each) => (each.getAttribute("aria-label") ?? each.textContent) === label,
  );
  if (!found) throw new Error(`no button ${label}`);
  return found;
}

async function add(host: HTMLElement, label: string, typed: string): Promise<void> {
  const form = [...host.querySelectorAll("form")].find(
    (each) => each.querySelector("label")?.textContent === label,
  )!;
  const input = form.querySelector("input")!;
  input.value = typed;
  input.dispatchEvent(new Event("input", { bubbles: true }));
  await vi.waitFor(() => expect(form.querySelector("button")?.disabled).toBe(false));
  form.dispatchEvent(new Event("submit", { cancelable: true }));
}

test("asks for the scope that is chosen, and says so when the browser refuses", () => {
  const onScope = vi.fn<(scope: Settings["scope"]) => void>();
  const { host } = mountWith({}, { onScope, scopeRefused: true });
  host.querySelector<HTMLInputElement>("input[value=news-sites]")?.click();
  expect(onScope).toHaveBeenCalledWith("news-sites");
  expect(host.textContent).toContain("The browser has not allowed this. WhoCounts still works");
});

test("switches sites off and on again", async () => {
  const { host, settings } = mountWith({ sitesOff: ["other.example"] });
  await add(host, "Switch off a site", "https://www.news.example/a");
  expect(settings().sitesOff).toEqual(["other.example", "news.example"]);
  button(host, "Switch on: other.example").click();
  expect(settings().sitesOff).toEqual(["news.example"]);
});

test("hides a truce and an outlet by their names, and brings them back", async () => {
  const { host, settings } = mountWith({ hiddenTruces: ["minsk-2015-02"] });
  await add(host, "Hide a truce", "Nationwide ceasefire in Syria (30 December 2016)");
  await add(host, "Hide the reports of an outlet", "aa.com.tr");
  expect(settings().hiddenTruces).toEqual(["minsk-2015-02", "syria-2016-12"]);
  expect(settings().hiddenOutlets).toEqual(["aa.com.tr"]);
  button(host, "Show again: Minsk II ceasefire (February 2015)").click();
  expect(settings().hiddenTruces).toEqual(["syria-2016-12"]);
});

test("lists wrong matches by what they said, to be undone", () => {
  const match = { key: "k", quote: "They broke it 12 times.", url: null, rule: "en/x" };
  const { host, settings } = mountWith({ wrongMatches: [match] });
  button(host, "Undo: They broke it 12 times.").click();
  expect(settings().wrongMatches).toEqual([]);
});

test("changes language and size at once", () => {
  const { host, settings } = mountWith({});
  const select = host.querySelector("select")!;
  select.value = "ar";
  select.dispatchEvent(new Event("change"));
  host.querySelector<HTMLInputElement>("input[value=large]")?.click();
  expect(settings()).toMatchObject({ language: "ar", size: "large" });
});

test("says what became of a restored file", () => {
  const { host } = mountWith({}, { backup: "no-backup" });
  expect(host.textContent).toContain("That file is no backup of WhoCounts. Nothing was changed.");
});

test("precise marks only what is certain", () => {
  const { host, settings } = mountWith({});
  host.querySelector<HTMLInputElement>("input[value=precise]")?.click();
  expect(settings().strictness).toBe("precise");
});

test("a copy from another device is taken over only when the reader says so", () => {
  const onTakeOver = vi.fn<() => void>();
  const copy = { ...props.copy, copy: { at: 0, settings: DEFAULT_SETTINGS }, onTakeOver };
  const { host } = mountWith({}, { copy });
  expect(host.textContent).toContain("Copy of ");
  expect(onTakeOver).not.toHaveBeenCalled();
  button(host, "Take over").click();
  expect(onTakeOver).toHaveBeenCalledOnce();
});

test("settings that are too large for the browser's copy are said to be", () => {
  const copy = { ...props.copy, isKept: true, isTooLarge: true };
  expect(mountWith({}, { copy }).host.textContent).toContain("too large for a copy");
});
