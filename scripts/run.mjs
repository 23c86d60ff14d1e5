/**
 * The way into every command: `node scripts/run.mjs <command> [arguments]`.
 *
 * Plain JavaScript without dependencies, because it must run on a machine that has only Node and
 * npm. It installs what is missing and hands over to `scripts/<command>.ts` under the Node of
 * node_modules, which runs TypeScript as it stands.
 */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter } from "node:path";
import { fileURLToPath } from "node:url";
import { BUNDLED_NODE, installPackages, PROGRAMS } from "./set-up/packages.mjs";

const [command, ...args] = process.argv.slice(2);
const script = fileURLToPath(new URL(`./${command}.ts`, import.meta.url));

if (!command || !/^[a-z-]+$/.test(command) || !existsSync(script)) {
  console.error(`No such command: ${command ?? "(none)"}. See "scripts" in package.json.`);
  process.exit(2);
}
try {
  installPackages();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
const child = spawn(BUNDLED_NODE, [script, ...args], {
  stdio: "inherit",
  env: { ...process.env, PATH: PROGRAMS + delimiter + process.env.PATH },
});
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]))
  process.on(signal, () => child.kill(signal));
child.on("exit", (status) => process.exit(status ?? 1));
