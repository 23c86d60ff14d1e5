import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import {
  INDEX_FILE_PATHS,
  parseClaimsIndex,
  type ClaimsIndex,
  type IndexFault,
  type IndexFiles,
} from "../../lib/core/claims-index.ts";
import type { Place } from "../../lib/core/exchange/fault.ts";
import { findJsonError } from "../../lib/core/exchange/json-error.ts";
import { columnOfField } from "../../lib/core/exchange/json-place.ts";
import { findElements } from "./find-elements.ts";

/** A folder with the four files of an index, as read; `faults` name file, line and column. */
export interface IndexFolder {
  index: ClaimsIndex | undefined;
  faults: string[];
}

export function isIndexFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

export function readIndexFolder(path: string): IndexFolder {
  const missing = Object.values(INDEX_FILE_PATHS).filter((name) => !existsSync(join(path, name)));
  if (missing.length > 0)
    return { index: undefined, faults: missing.map((name) => `${join(path, name)}: no such file`) };
  const files = readFiles(path);
  const result = parseClaimsIndex(files);
  if (result.ok) return { index: result.index, faults: [] };
  return {
    index: undefined,
    faults: result.faults.map((fault) => describeFault(path, files, fault)),
  };
}

function readFiles(path: string): IndexFiles {
  const read = (name: string) => readFileSync(join(path, name), "utf8");
  const { parties, truces, outlets, claims } = INDEX_FILE_PATHS;
  return {
    parties: read(parties),
    truces: read(truces),
    outlets: read(outlets),
    claims: read(claims),
  };
}

function describeFault(path: string, files: IndexFiles, fault: IndexFault): string {
  const { line, column } = placeOfFault(files[fault.file], fault);
  const message = fault.message.replace(/\s+/g, " ").replaceAll("✖ ", "");
  return `${join(path, INDEX_FILE_PATHS[fault.file])}:${line}:${column}: ${message}`;
}

function placeOfFault(text: string, { file, at, message }: IndexFault): Place {
  const field = /→ at ([\w.]+)/.exec(message)?.[1]?.replace(/\[(\d+)\]/g, ".$1");
  if (file === "claims") {
    const line = text.split("\n")[at - 1] ?? "";
    if (message.startsWith("not JSON")) return { line: at, column: findJsonError(line).column };
    return { line: at, column: field === undefined ? 1 : columnOfField(line, field) };
  }
  if (at === 0) return findJsonError(text);
  return findElements(text)[at - 1] ?? { line: 1, column: 1 };
}
