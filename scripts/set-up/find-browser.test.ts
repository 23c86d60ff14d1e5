import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { findBrowser, majorVersion } from "./find-browser.ts";

function folderWith(program: string, version: string): string {
  const folder = mkdtempSync(join(tmpdir(), "whocounts-browser-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, program), `#!/bin/sh\necho "${version}"\n`);
  chmodSync(join(folder, program), 0o755);
  return folder;
}

test("a browser on PATH is found with its name and version", () => {
  const folder = folderWith("firefox-esr", "Mozilla Firefox 153.7.0esr");
  expect(findBrowser("firefox", { PATH: folder })).toEqual({
    kind: "firefox",
    path: join(folder, "firefox-esr"),
    name: "Mozilla Firefox 153.7.0esr",
  });
});

test("a browser too old for the extension is passed over for a newer one", () => {
  const old = folderWith("chromium", "Chromium 120.0.1");
  const recent = folderWith("chromium", "Chromium 156.0.8078.79");
  const found = findBrowser("chromium", { PATH: `${old}:${recent}` });
  expect(found?.path).toBe(join(recent, "chromium"));
});

test("the variable decides alone: a wrong one finds nothing instead of something else", () => {
  const folder = folderWith("chromium", "Chromium 156.0.8078.79");
  const environment = { PATH: folder, WHOCOUNTS_CHROMIUM: join(folder, "missing") };
  expect(findBrowser("chromium", environment)).toBeUndefined();
});

test("the major version is read from each browser's own words", () => {
  expect(majorVersion("Google Chrome 141.0.7390.54")).toBe(141);
  expect(majorVersion("no version here")).toBe(-1);
});
