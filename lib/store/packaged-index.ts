import {
  INDEX_FILE_PATHS,
  parseClaimsIndex,
  type IndexFiles,
  type IndexResult,
} from "../core/claims-index.ts";
import { INDEX_STAMP_PATH, indexStampSchema, type IndexStamp } from "../core/index-stamp.ts";

/** Reads a file of the packaged index folder, by its path in it. Rejects when there is none. */
export type ReadIndexFile = (path: string) => Promise<string>;

/** Undefined when the package holds no stamp that this code can read. */
export async function readPackagedStamp(read: ReadIndexFile): Promise<IndexStamp | undefined> {
  try {
    return indexStampSchema.safeParse(JSON.parse(await read(INDEX_STAMP_PATH))).data;
  } catch {
    return undefined; // No file or no JSON: a broken package either way.
  }
}

/** Reads and checks all four files. */
export async function readPackagedIndex(read: ReadIndexFile): Promise<IndexResult> {
  try {
    const { parties, truces, outlets, claims } = INDEX_FILE_PATHS;
    const texts = await Promise.all([parties, truces, outlets, claims].map(read));
    const [first = "", second = "", third = "", fourth = ""] = texts;
    const files: IndexFiles = { parties: first, truces: second, outlets: third, claims: fourth };
    return parseClaimsIndex(files);
  } catch (error) {
    return { ok: false, faults: [{ file: "claims", at: 0, message: String(error) }] };
  }
}
