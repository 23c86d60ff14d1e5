import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { projectFiles } from "../../test/project-files.ts";
import type { ZipEntry } from "./zip.ts";

/** Every file below a folder. */
export function entriesOfFolder(folder: string): ZipEntry[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({
      path: relative(folder, file).split(sep).join("/"),
      bytes: readFileSync(file),
    }));
}

/**
 * What a reviewer needs to build the extension: the files under version control, or all of ours where
 * there is none (an unpacked archive, also one inside somebody else's checkout).
 */
export function entriesOfSources(root: string): ZipEntry[] {
  const { status, stdout } = spawnSync("git", ["ls-files", "-z"], { cwd: root, encoding: "utf8" });
  const known = status === 0 ? stdout.split("\0").filter(Boolean) : [];
  const paths = known.length > 0 ? known : projectFiles();
  return paths.map((path) => ({ path, bytes: readFileSync(join(root, path)) }));
}
