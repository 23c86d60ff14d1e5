import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { holdLock } from "./lock-file.ts";
import { identifyThisProcess } from "./process-identity.ts";

function lockPath(): string {
  const folder = mkdtempSync(join(tmpdir(), "whocounts-lock-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, "it.lock");
}

function writeHolder(path: string, change: object): void {
  const holder = { ...identifyThisProcess(), since: "2026-01-01T00:00:00.000Z", ...change };
  writeFileSync(path, JSON.stringify(holder));
}

async function killedProcess(): Promise<number> {
  const child = spawn(process.execPath, ["-e", "setTimeout(() => {}, 60000)"]);
  child.kill("SIGKILL");
  await new Promise((resolve) => child.once("exit", resolve));
  return child.pid ?? 0;
}

test("a lock is held by one at a time, and the refusal names the holder", async () => {
  const path = lockPath();
  const release = await holdLock(path, "only one may serve");
  await expect(holdLock(path, "only one may serve")).rejects.toThrow(
    `only one may serve: process ${process.pid}, since `,
  );
  await release();
  expect(existsSync(path)).toBe(false);
  await (
    await holdLock(path, "again")
  )();
});

test("the lock of a process that was killed is taken over, by one of many", async () => {
  const path = lockPath();
  writeHolder(path, { pid: await killedProcess() });
  const tries = await Promise.allSettled(Array.from({ length: 8 }, () => holdLock(path, "x")));
  expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("a number that another process has by now does not keep a lock alive", async () => {
  const path = lockPath();
  writeHolder(path, { started: "1" });
  await expect(holdLock(path, "x")).resolves.toBeTypeOf("function");
});

test("where nobody can tell whether the holder lives, the lock stays", async () => {
  const path = lockPath();
  writeHolder(path, { pid: await killedProcess(), where: "another machine" });
  await expect(holdLock(path, "x")).rejects.toThrow("if that has ended, remove");
  writeFileSync(path, "not ours");
  await expect(holdLock(path, "x")).rejects.toThrow("is no lock of ours");
});
