import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
};

export interface PageServer {
  /** The address of a page of `scripts/demo/newsroom`. */
  demo(path: string): string;
  /** The address of a page of `test/e2e/pages`, with response headers if wanted. */
  page(name: string, headers?: Record<string, string>): string;
  /** Serves markup made by a test. */
  make(html: string, headers?: Record<string, string>): string;
  close(): Promise<void>;
}

const NEWSROOM = "scripts/demo/newsroom";
const FIXTURES = "test/e2e/pages";

/** Serves the pages of the tests on loopback. */
export async function servePages(): Promise<PageServer> {
  const made = new Map<string, string>();
  const server: Server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://127.0.0.1");
    const headers = JSON.parse(url.searchParams.get("headers") ?? "{}") as Record<string, string>;
    void find(url.pathname, made).then((body) => {
      const type = TYPES[extname(url.pathname)] ?? "text/html; charset=utf-8";
      response.writeHead(body === undefined ? 404 : 200, { "content-type": type, ...headers });
      response.end(body ?? "not here");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const address = (path: string, headers: Record<string, string>): string => {
    const url = new URL(path, `http://127.0.0.1:${port}`);
    if (Object.keys(headers).length > 0) url.searchParams.set("headers", JSON.stringify(headers));
    return url.href;
  };
  return {
    demo: (path) => address(`/${path}`, {}),
    page: (name, headers = {}) => address(`/pages/${name}`, headers),
    make(html, headers = {}) {
      const path = `/made/${made.size}`;
      made.set(path, html);
      return address(path, headers);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function find(path: string, made: Map<string, string>): Promise<string | Buffer | undefined> {
  if (path.startsWith("/made/")) return made.get(path);
  const isFixture = path.startsWith("/pages/");
  const folder = normalize((isFixture ? FIXTURES : NEWSROOM) + sep);
  const inside = decodeURIComponent(isFixture ? path.slice("/pages".length) : path);
  return readFile(join(folder, inside)).catch(() => undefined);
}
