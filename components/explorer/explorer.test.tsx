import { expect, test, vi } from "vitest";
import { bundledIndex } from "../fixtures/bundled-index.ts";
import { mount } from "../fixtures/mount.tsx";
import { Explorer } from "./explorer.tsx";

function type(host: HTMLElement, words: string): void {
  const input = host.querySelector<HTMLInputElement>("input[type=search]")!;
  input.value = words;
  input.dispatchEvent(new Event("input", { bubbles: true }));
}

test("holds every claim of the index, but only the rows in view as elements", () => {
  const explorer = mount(<Explorer index={bundledIndex} />);
  expect(explorer.querySelector("output")?.textContent).toBe("1,757 claims");
  const rows = [...explorer.querySelectorAll("li")];
  expect(rows.length).toBeLessThan(60);
  expect(rows[0]?.getAttribute("aria-setsize")).toBe("1757");
});

test("narrows as one types, and shows the sources of the claim that is chosen", async () => {
  const explorer = mount(<Explorer index={bundledIndex} />);
  type(explorer, "syria-2016-12 coalition 399");
  type(explorer, "syrian coalition 399 breitbart");
  await vi.waitFor(() => expect(explorer.querySelector("output")?.textContent).toBe("1 claim"));
  explorer.querySelector<HTMLButtonElement>("button.wc-entry")?.click();
  await vi.waitFor(() => expect(explorer.querySelector("aside")).not.toBeNull());
  expect(explorer.querySelector("aside")?.textContent).toContain("counted 399 violations");
  expect(explorer.querySelector("aside a")?.getAttribute("href")).toMatch(/^https:/);
});

const press = (key: string) =>
  document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
const place = () => document.activeElement?.parentElement?.getAttribute("aria-posinset");

test("has one tab stop among the rows; arrow keys go through them", async () => {
  const explorer = mount(<Explorer index={bundledIndex} />);
  const stops = () => [...explorer.querySelectorAll<HTMLElement>(".wc-entry[tabindex='0']")];
  expect(stops()).toHaveLength(1);
  stops()[0]?.focus();
  press("ArrowDown");
  await vi.waitFor(() => expect(place()).toBe("2"));
  press("End");
  await vi.waitFor(() => expect(place()).toBe("1757"));
  expect(stops()).toHaveLength(1);
});

test("starts at the truce of the page and says how well each side is covered", async () => {
  const explorer = mount(<Explorer index={bundledIndex} start={{ truce: "syria-2016-12" }} />);
  const fold = [...explorer.querySelectorAll("details")].find((details) =>
    details.querySelector("summary")?.textContent.startsWith("How well"),
  )!;
  fold.open = true;
  fold.dispatchEvent(new Event("toggle"));
  await vi.waitFor(() => expect(fold.querySelector("table")).not.toBeNull());
  const rows = [...fold.querySelectorAll("tbody tr")].map((row) =>
    [...row.children].map(({ textContent }) => textContent),
  );
  expect(rows.find(([side]) => side === "opposition")).toEqual(["opposition", "79", "9"]);
});

test("a claim of a shared index says where it is from and who signed it", async () => {
  const [claim] = bundledIndex.claims;
  const by = { author: "Salma", fingerprint: "ab12 cd34" };
  const recorded = {
    [claim!.id]: { origins: [{ index: "First index", by }], opinions: [], versions: 1 },
  };
  const index = { ...bundledIndex, claims: [claim!] };
  const explorer = mount(<Explorer index={index} recorded={recorded} isCut />);
  expect(explorer.textContent).toContain("too many claims to list them here");
  explorer.querySelector<HTMLButtonElement>("button.wc-entry")?.click();
  await vi.waitFor(() => {
    const chosen = explorer.querySelector("aside")?.textContent;
    expect(chosen).toContain("From: First index");
    expect(chosen).toContain("Salma");
  });
});
