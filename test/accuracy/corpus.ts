import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";
import { goldDocumentSchema, type GoldDocument } from "./gold-document.ts";

/** A folder of annotated documents. */
export interface Corpus {
  name: string;
  documents: GoldDocument[];
  /** Every document has been read, so that none is held out. */
  isOpen: boolean;
}

/** Rules are tuned on two thirds of the documents; the third that is held out is never looked at, but where all are open. */
export function isHeldOut({ id }: Pick<GoldDocument, "id">): boolean {
  const [first = 0] = createHash("sha256").update(id).digest();
  return first % 3 === 0;
}

/** What sort of text a document is: the first part of its id tells where it comes from. */
export function originOf({ id }: Pick<GoldDocument, "id">): string {
  return id.split("-")[0] ?? id;
}

/** All documents of a folder and its subfolders, or undefined where there is no such folder; throws at a broken one. */
export function loadCorpus(
  name: string,
  folder: string,
  { isOpen = false } = {},
): Corpus | undefined {
  if (!existsSync(folder)) return undefined;
  const documents = filesIn(folder).map((path) => {
    const parsed = goldDocumentSchema.safeParse(JSON.parse(readFileSync(path, "utf8")));
    if (!parsed.success) throw new Error(`${path}: ${z.prettifyError(parsed.error)}`);
    return parsed.data;
  });
  return { name, documents, isOpen };
}

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesIn(path);
    return path.endsWith(".json") ? [path] : [];
  });
}
