import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { PAGES, type PageName } from "./pages.ts";

export interface BenchPages {
  /** The address of a page; `site` makes it another site, `path` is what the probe's tasks look at. */
  address(page: PageName, where?: { site?: number; path?: string; query?: string }): string;
  close(): Promise<void>;
}

/** Isolated pages have a clock that is accurate to 5 microseconds instead of 100. */
const ISOLATED = {
  "content-type": "text/html; charset=utf-8",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
};

/** Serves the pages on this machine, under as many sites as wanted. */
export async function servePages(): Promise<BenchPages> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const body = PAGES[pathname.split("/").at(-1) as PageName] as string | undefined;
    response.writeHead(body === undefined ? 404 : 200, ISOLATED);
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: (page, { site = 0, path = "plain", query = "" } = {}) =>
      `http://site${site}.localhost:${port}/${path}/${page}${query}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
