import { mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { FeedFolder } from "../../lib/core/feed/publish/feed-folder.ts";

/** A feed in a folder of a disk, which any web server can serve. */
export function createDiskFolder(root: string): FeedFolder {
  return {
    async read(path) {
      const bytes = await readFile(join(root, path)).catch(ignoreMissing);
      return bytes && new Uint8Array(bytes);
    },
    write: (path, bytes) => writeWhole(join(root, path), bytes),
    remove: (path) => rm(join(root, path), { force: true }),
    async list(folder) {
      const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(
        ignoreMissing,
      );
      return (entries ?? []).filter((entry) => entry.isFile()).map(({ name }) => name);
    },
  };
}

/** Written beside its place, brought to the disk, then moved there: whoever reads sees all or nothing. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  const beside = join(folder, `.${basename(path)}.${process.pid}.new`);
  const file = await open(beside, "w", 0o644);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(beside, path);
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code === "ENOENT") return undefined;
  throw error;
}
