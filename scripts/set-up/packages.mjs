import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const OLDEST_NODE = 20;

/** The folder of the programs that the packages bring. */
export const PROGRAMS = `${root}node_modules/.bin`;

/** The Node that every script runs on: the npm package `node`, pinned by the lock file. */
export const BUNDLED_NODE = `${root}node_modules/node/bin/node${process.platform === "win32" ? ".exe" : ""}`;

/**
 * Brings node_modules to what package-lock.json asks for; does nothing when it is there already.
 * Everything npm prints goes to standard error: standard output belongs to the command.
 * Throws an Error with a message for the user.
 */
export function installPackages() {
  const major = Number(process.versions.node.split(".")[0]);
  if (major < OLDEST_NODE)
    throw new Error(`Node ${OLDEST_NODE} or later is needed; this is ${process.version}.`);
  if (isReady()) return;
  console.error("Installing the packages of package-lock.json (npm ci) ...");
  // npm warns of packages that want a newer Node than its own; they run on the one that it installs.
  npm(["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
  // Where npm is told not to run install scripts, these two have not run.
  if (!existsSync(BUNDLED_NODE)) npm(["rebuild", "node", "--ignore-scripts=false"]);
  if (!existsSync(`${root}.wxt/tsconfig.json`)) npm(["run", "prepare"]);
  if (!isReady()) throw new Error("npm ci ended, but node_modules is not complete.");
}

function isReady() {
  return (
    existsSync(BUNDLED_NODE) &&
    existsSync(`${root}.wxt/tsconfig.json`) &&
    isInstalled(readLock("package-lock.json"), readLock("node_modules/.package-lock.json"))
  );
}

/** @typedef {{ packages?: Record<string, { version?: string, optional?: boolean }> }} Lock */

/**
 * Does npm's own record of what it installed hold every package of the lock file, in its version?
 * Optional packages may be missing: most of them are for other systems.
 *
 * @param {Lock | undefined} lock
 * @param {Lock | undefined} installed
 */
export function isInstalled(lock, installed) {
  if (!lock?.packages || !installed?.packages) return false;
  return Object.entries(lock.packages).every(([path, { version, optional }]) => {
    const there = installed.packages?.[path];
    return path === "" || there?.version === version || (optional === true && !there);
  });
}

/**
 * @param {string} path
 * @returns {Lock | undefined}
 */
function readLock(path) {
  if (!existsSync(root + path)) return undefined;
  return JSON.parse(readFileSync(root + path, "utf8"));
}

/** @param {string[]} args */
function npm(args) {
  const cli = process.env.npm_execpath;
  /** @type {import("node:child_process").StdioOptions} */
  const stdio = ["ignore", 2, 2];
  const { status, error } = cli?.endsWith("npm-cli.js")
    ? spawnSync(process.execPath, [cli, ...args], { cwd: root, stdio })
    : spawnSync("npm", args, { cwd: root, stdio, shell: process.platform === "win32" });
  if (error) throw new Error(`npm could not be started: ${error.message}`);
  if (status !== 0)
    throw new Error(`npm ${args.join(" ")} failed (exit ${status}); its messages are above.`);
}
