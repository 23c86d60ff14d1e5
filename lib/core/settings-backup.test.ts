import { expect, test } from "vitest";
import { DEFAULT_SETTINGS } from "./settings.ts";
import { readBackup, writeBackup } from "./settings-backup.ts";

test("what was backed up is restored as it was", () => {
  const settings = { ...DEFAULT_SETTINGS, size: "large", sitesOff: ["news.example"] } as const;
  const written = writeBackup({ ...settings, sitesOff: [...settings.sitesOff] });
  expect(readBackup(written)).toEqual({ ok: true, settings });
});

test.each(["", "{", "[]", '{"size":"large"}', '{"format":"other","settings":{}}'])(
  "a file that is no backup is refused: %s",
  (text) => {
    expect(readBackup(text)).toEqual({ ok: false, code: "no-backup" });
  },
);

test("a damaged field has its default, the others are kept", () => {
  const text = '{"format":"whocounts-settings","settings":{"size":"gigantic","language":"fr"}}';
  expect(readBackup(text)).toEqual({
    ok: true,
    settings: { ...DEFAULT_SETTINGS, language: "fr" },
  });
});

test("an absurdly large file is not even parsed", () => {
  expect(readBackup(" ".repeat(10_000_001))).toEqual({ ok: false, code: "too-large" });
});
