import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { lockDirectory } from "./directory-lock.ts";
import { identifyThisProcess } from "./process-identity.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "whocounts-lock-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const lockFile = () => join(folder, "lock");
const writeHolder = (change: object) =>
  writeFileSync(
    lockFile(),
    JSON.stringify({ ...identifyThisProcess(), since: "2026-01-01T00:00:00.000Z", ...change }),
  );
/** The number of a process that has ended. */
const deadPid = () => spawnSync(process.execPath, ["-e", ""]).pid;

test("a directory is locked by one process at a time, and the second is told by which", () => {
  const first = lockDirectory(folder);
  const second = lockDirectory(folder);
  expect(second).toMatchObject({ ok: false, code: "directory-in-use" });
  expect(second.ok ? "" : second.message).toContain(`process ${process.pid}`);
  if (first.ok) first.lock.release();
  expect(existsSync(lockFile())).toBe(false);
  expect(lockDirectory(folder).ok).toBe(true);
});

test("the lock of a process that has ended is taken over", () => {
  writeHolder({ pid: deadPid() });
  expect(lockDirectory(folder).ok).toBe(true);
  expect(JSON.parse(readFileSync(lockFile(), "utf8"))).toMatchObject({ pid: process.pid });
});

test("a process that got the number of an ended one is not taken for it", () => {
  writeHolder({ started: "1" });
  expect(lockDirectory(folder).ok).toBe(true);
});

test("where nobody can tell whether the holder lives, the lock stays", () => {
  writeHolder({ pid: deadPid(), where: "another machine" });
  const result = lockDirectory(folder);
  expect(result.ok ? "" : result.message).toContain("remove the file by hand");
  writeFileSync(lockFile(), "not ours");
  expect(lockDirectory(folder).ok).toBe(false);
});

test("while one process takes over, no other does", () => {
  writeHolder({ pid: deadPid() });
  writeFileSync(
    `${lockFile()}.takeover`,
    JSON.stringify({ ...identifyThisProcess(), since: "2026-01-01T00:00:00.000Z" }),
  );
  expect(lockDirectory(folder).ok).toBe(false);
});

test("a process that died while taking over does not block for ever", () => {
  writeHolder({ pid: deadPid() });
  writeFileSync(
    `${lockFile()}.takeover`,
    JSON.stringify({ ...identifyThisProcess(), pid: deadPid(), since: "2026-01-01T00:00:00.000Z" }),
  );
  expect(lockDirectory(folder).ok).toBe(false);
  expect(lockDirectory(folder).ok).toBe(true);
});
