import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { findServiceProgram } from "./service-programs.ts";

afterEach(() => vi.unstubAllEnvs());

test("a program that is missing is named, with what to install and what to set", () => {
  vi.stubEnv("WHOCOUNTS_NGINX", "/nowhere");
  expect(() => findServiceProgram("nginx")).toThrow("apt-get install nginx-light");
  expect(() => findServiceProgram("nginx")).toThrow("WHOCOUNTS_NGINX");
});

test("the folder that the user names is taken, if everything is in it", () => {
  const folder = mkdtempSync(join(tmpdir(), "whocounts-programs-"));
  vi.stubEnv("WHOCOUNTS_POSTGRES", folder);
  writeFileSync(join(folder, "initdb"), "");
  expect(() => findServiceProgram("postgresql")).toThrow("postgresql is needed");
  writeFileSync(join(folder, "postgres"), "");
  chmodSync(join(folder, "postgres"), 0o755);
  expect(findServiceProgram("postgresql")).toBe(folder);
  rmSync(folder, { recursive: true });
});
