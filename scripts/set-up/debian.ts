import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/** May this process install packages: is it root on Debian? */
export function canInstall(): boolean {
  return process.getuid?.() === 0 && isDebian() && existsSync("/usr/bin/apt-get");
}

function isDebian(): boolean {
  const file = "/etc/os-release";
  return existsSync(file) && /^ID=debian$/m.test(readFileSync(file, "utf8"));
}

/** Whether it worked shows when the program is looked for again. */
export function install(name: string): void {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const args of [["update"], ["install", "-y", "--no-install-recommends", name]])
    spawnSync("apt-get", ["-q", ...args], { env, stdio: ["ignore", 2, 2] });
}
