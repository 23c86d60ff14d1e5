import { expect, test } from "vitest";
import { schemeAt, schemeOfColour } from "./page-scheme.ts";

test.each([
  ["rgb(255, 255, 255)", "light"],
  ["rgb(29, 29, 33)", "dark"],
  ["rgba(0, 0, 0, 0.9)", "dark"],
  ["rgba(0, 0, 0, 0)", undefined],
  ["rgb(0 0 0 / 10%)", undefined],
  ["color(display-p3 1 1 1)", undefined],
])("a background of %s is %s", (colour, scheme) => {
  expect(schemeOfColour(colour)).toBe(scheme);
});

test("the nearest background that can be seen decides", () => {
  const outer = document.createElement("div");
  outer.style.backgroundColor = "rgb(20, 20, 20)";
  const inner = document.createElement("p");
  outer.append(inner);
  document.body.append(outer);
  expect(schemeAt(inner)).toBe("dark");
  inner.style.backgroundColor = "rgb(250, 250, 240)";
  expect(schemeAt(inner)).toBe("light");
});

test("a page without any background is light", () => {
  expect(schemeAt(document.body)).toBe("light");
});
