import { expect, test } from "vitest";
import { hasDisplay, readStartArguments } from "./start-arguments.ts";

test("without arguments it is Chromium and the newsroom", () => {
  expect(readStartArguments([])).toEqual({
    ok: true,
    value: { browser: "chromium", pictures: false, inputs: [] },
  });
});

test("pages of one's own and a browser may stand in any order", () => {
  expect(readStartArguments(["a.html", "--browser", "firefox", "https://news.example/a"])).toEqual({
    ok: true,
    value: {
      browser: "firefox",
      pictures: false,
      inputs: ["a.html", "https://news.example/a"],
    },
  });
});

test("an unknown browser or option is refused with a message", () => {
  expect(readStartArguments(["--browser", "lynx"])).toMatchObject({ ok: false });
  expect(readStartArguments(["--windowed"])).toMatchObject({ ok: false });
});

test("a window opens only where there is a screen", () => {
  expect(hasDisplay("linux", {})).toBe(false);
  expect(hasDisplay("linux", { DISPLAY: ":0" })).toBe(true);
  expect(hasDisplay("linux", { WAYLAND_DISPLAY: "wayland-0" })).toBe(true);
  expect(hasDisplay("darwin", {})).toBe(true);
});
