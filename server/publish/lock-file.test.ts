import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { holdLock } from "./lock-file.ts";

function lockPath(): string {
  const folder = mkdtempSync(join(tmpdir(), "whocounts-lock-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, "it.lock");
}

test("a lock is held by one at a time, and the refusal names the holder", async () => {
  const path = lockPath();
  const release = await holdLock(path, "only one may serve");
  await expect(holdLock(path, "only one may serve")).rejects.toThrow(
    `only one may serve: process ${process.pid} is at it already`,
  );
  await release();
  await (
    await holdLock(path, "again")
  )();
});

test("the lock of a process that was killed is taken over, by one of many", async () => {
  const path = lockPath();
  const child = spawn(process.execPath, ["-e", "setTimeout(() => {}, 60000)"]);
  writeFileSync(path, `${child.pid} 12345\n`);
  child.kill("SIGKILL");
  await new Promise((resolve) => child.once("exit", resolve));
  const tries = await Promise.allSettled(Array.from({ length: 8 }, () => holdLock(path, "x")));
  expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("a number that another process has by now does not keep a lock alive", async () => {
  const path = lockPath();
  writeFileSync(path, `${process.pid} 1\n`);
  await expect(holdLock(path, "x")).resolves.toBeTypeOf("function");
});
