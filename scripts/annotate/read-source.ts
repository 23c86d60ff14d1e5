import { readFileSync } from "node:fs";
import { basename, extname } from "node:path";
import { decodeText } from "./decode-text.ts";
import { fetchPage } from "./fetch-page.ts";
import type { Source } from "./find-sources.ts";
import { parseDocument, type NamedArticle } from "./parse-document.ts";

export type ReadSource = { ok: true; document: NamedArticle } | { ok: false; message: string };

/** Reads one source; a failure is a message that names it, never an exception. */
export async function readSource(source: Source): Promise<ReadSource> {
  if (source.kind === "fault") return { ok: false, message: `${source.name}: ${source.message}` };
  try {
    const document = source.kind === "file" ? readFile(source) : await readAddress(source.name);
    return { ok: true, document };
  } catch (error) {
    return { ok: false, message: `${source.name}: ${messageOf(error)}` };
  }
}

function readFile({ name, format }: Extract<Source, { kind: "file" }>): NamedArticle {
  return parseDocument(textOf(readFileSync(name)), { id: stemOf(name), format, url: null });
}

async function readAddress(address: string): Promise<NamedArticle> {
  const { bytes, format, encoding } = await fetchPage(address);
  const { pathname, hostname } = new URL(address);
  const id = stemOf(pathname) || hostname;
  return parseDocument(textOf(bytes, encoding), { id, format, url: address });
}

function textOf(bytes: Uint8Array, encoding?: string): string {
  const text = decodeText(bytes, encoding);
  if (text === undefined) throw new Error("not a text");
  return text;
}

/** The name of a file without its ending. */
function stemOf(path: string): string {
  return basename(path, extname(path));
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message} (${error.cause.message})` : error.message;
}
