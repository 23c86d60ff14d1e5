import { existsSync, readdirSync, statSync } from "node:fs";
import { extname, join } from "node:path";

/** What a document is read as, by the end of its name. */
const FORMATS: Record<string, Format> = {
  ".html": "html",
  ".htm": "html",
  ".xhtml": "html",
  ".txt": "text",
  ".json": "json",
};
export type Format = "html" | "text" | "json";

/** One document to read: a file, or an address whose format its answer tells. */
export type Source =
  | { kind: "file"; name: string; format: Format }
  | { kind: "address"; name: string }
  | { kind: "fault"; name: string; message: string };

/** Every document that an input means, folders in the order of their names. */
export function findSources(input: string): Source[] {
  if (/^https?:\/\//i.test(input)) return [{ kind: "address", name: input }];
  if (!existsSync(input)) return [fault(input, "no such file or folder")];
  if (statSync(input).isDirectory()) return findInFolder(input);
  const format = FORMATS[extname(input).toLowerCase()];
  if (!format) return [fault(input, "neither .html, .txt nor .json")];
  return [{ kind: "file", name: input, format }];
}

function findInFolder(folder: string): Source[] {
  const found = listFolder(folder).flatMap(([name, format]) =>
    format ? [{ kind: "file" as const, name: join(folder, name), format }] : [],
  );
  return found.length > 0 ? found : [fault(folder, "holds no .html, .txt or .json file")];
}

function listFolder(folder: string): [name: string, format: Format | undefined][] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length)
        .replace(/^[/\\]/, ""),
    )
    .toSorted()
    .map((name) => [name, FORMATS[extname(name).toLowerCase()]]);
}

function fault(name: string, message: string): Source {
  return { kind: "fault", name, message };
}
