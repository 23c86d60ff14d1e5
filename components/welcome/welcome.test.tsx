import { expect, test, vi } from "vitest";
import type { Settings } from "../../lib/core/settings.ts";
import { mount } from "../fixtures/mount.tsx";
import { syriaPage } from "../fixtures/syria-annotation.ts";
import { Welcome, type WelcomeProps } from "./welcome.tsx";

const props: WelcomeProps = {
  sample: syriaPage,
  scope: undefined,
  scopeRefused: false,
  onScope: () => {},
  onCopy: () => {},
};

test("shows a real badge on a sample article, which opens a real card", async () => {
  const welcome = mount(<Welcome {...props} />);
  expect(welcome.querySelector("dialog")).toBeNull();
  welcome.querySelector<HTMLButtonElement>(".wc-badge")?.click();
  await vi.waitFor(() => expect(welcome.querySelector("dialog")).not.toBeNull());
  expect(welcome.querySelector("dialog")?.textContent).toContain("counted 399 violations");
});

test("offers three choices and chooses none by itself", () => {
  const onScope = vi.fn<(scope: Settings["scope"]) => void>();
  const welcome = mount(<Welcome {...props} onScope={onScope} />);
  const radios = [...welcome.querySelectorAll<HTMLInputElement>("input[type=radio]")];
  expect(radios.map(({ value, checked }) => [value, checked])).toEqual([
    ["news-sites", false],
    ["all-sites", false],
    ["on-click", false],
  ]);
  radios[2]?.click();
  expect(onScope).toHaveBeenCalledWith("on-click");
});

test("a refusal is no dead end, and is said in words", () => {
  const welcome = mount(<Welcome {...props} scope="all-sites" scopeRefused />);
  expect(welcome.textContent).toContain("WhoCounts still works: click its button");
  expect(welcome.textContent).not.toContain("Ready.");
});

test("works before the index has been read", () => {
  const welcome = mount(<Welcome {...props} sample={undefined} />);
  expect(welcome.querySelector(".wc-badge")).toBeNull();
  expect(welcome.textContent).toContain("399 violations");
});
