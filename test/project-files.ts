import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const ROOT = new URL("..", import.meta.url);
/** Made by tools, not by us. */
const NOT_OURS = /^(?:node_modules|\.git|\.output|\.wxt|\.cache|coverage)$/;

/** Every file of the project by its path from the top, in alphabetical order. */
export function projectFiles(folder = ""): string[] {
  return readdirSync(new URL(folder, ROOT), { withFileTypes: true })
    .flatMap((entry) => {
      if (NOT_OURS.test(entry.name)) return [];
      const path = `${folder}${entry.name}`;
      return entry.isDirectory() ? projectFiles(`${path}/`) : [path];
    })
    .toSorted();
}

export function readProjectFile(path: string): string {
  return readFileSync(new URL(path, ROOT), "utf8");
}

/** Where a file's imports lead: paths from the top for our own files, else the name as written. */
export function importsOf(path: string): string[] {
  const statements = readProjectFile(path).matchAll(
    /^(?:import|export)\b[^;"']*?from\s+"([^"]+)"|^import\s+"([^"]+)"|\bimport\("([^"]+)"\)/gm,
  );
  return [...statements].map(([, from, bare, lazy]) => resolve(from ?? bare ?? lazy ?? "", path));
}

function resolve(name: string, from: string): string {
  if (!name.startsWith(".")) return name;
  const target = fileURLToPath(new URL(name, new URL(from, ROOT)));
  return target.slice(fileURLToPath(ROOT).length).replaceAll("\\", "/");
}
