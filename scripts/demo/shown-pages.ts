import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { findSources } from "../annotate/find-sources.ts";
import type { NamedArticle } from "../annotate/parse-document.ts";
import { readSource } from "../annotate/read-source.ts";
import { DEMONSTRATION_PAGES } from "./pages.ts";
import { renderDocument } from "./render-document.ts";
import { serveFolder, type FolderServer } from "./serve-folder.ts";

const NEWSROOM = fileURLToPath(new URL("./newsroom", import.meta.url));

const MOST_TABS = 12;

/** A page to open, and what its text is without a browser. */
export interface ShownPage {
  address: string;
  document: NamedArticle;
}

export interface ShownPages {
  /** What to open in a window, in this order; never more than a person can look at. */
  tabs: string[];
  pages: ShownPage[];
  /** One line for each input that cannot be shown. */
  complaints: string[];
  close(): Promise<void>;
}

/** The demonstration newsroom on loopback. */
export async function showNewsroom(): Promise<ShownPages> {
  const server = await serveFolder(NEWSROOM);
  const pages: ShownPage[] = [];
  for (const { path } of DEMONSTRATION_PAGES) {
    const read = await readSource({ kind: "file", name: join(NEWSROOM, path), format: "html" });
    if (read.ok) pages.push({ address: `${server.origin}/${path}`, document: read.document });
  }
  return { tabs: [`${server.origin}/`], pages, complaints: [], close: () => server.close() };
}

/** The user's own inputs: pages from their folders, texts as plain pages, addresses as they are. */
export async function showInputs(inputs: readonly string[]): Promise<ShownPages> {
  const texts = mkdtempSync(join(tmpdir(), "whocounts-start-"));
  const servers = new Map<string, FolderServer>();
  const serve = async (folder: string): Promise<string> => {
    const server = servers.get(folder) ?? (await serveFolder(folder));
    servers.set(folder, server);
    return server.origin;
  };
  const pages: ShownPage[] = [];
  const complaints: string[] = [];
  for (const source of inputs.flatMap(findSources)) {
    const read = await readSource(source);
    if (!read.ok) complaints.push(read.message);
    else if (source.kind === "address")
      pages.push({ address: source.name, document: read.document });
    else if (/\.x?html?$/i.test(source.name)) {
      const origin = await serve(dirname(source.name));
      const address = `${origin}/${encodeURIComponent(basename(source.name))}`;
      pages.push({ address, document: read.document });
    } else {
      const name = `${pages.length + 1}.html`;
      writeFileSync(join(texts, name), renderDocument(read.document));
      pages.push({ address: `${await serve(texts)}/${name}`, document: read.document });
    }
  }
  return {
    tabs: pages.slice(0, MOST_TABS).map(({ address }) => address),
    pages,
    complaints,
    close: async () => {
      await Promise.all([...servers.values()].map((server) => server.close()));
      rmSync(texts, { recursive: true });
    },
  };
}
