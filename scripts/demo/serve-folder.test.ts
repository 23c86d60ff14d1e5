import { get } from "node:http";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serveFolder, type FolderServer } from "./serve-folder.ts";

let server: FolderServer;
beforeAll(async () => {
  server = await serveFolder(fileURLToPath(new URL("./newsroom", import.meta.url)));
});
afterAll(() => server.close());

/** Asks for a path as it stands: `fetch` would tidy it up first. */
function statusOf(path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(`${server.origin}/`, { path }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    }).on("error", reject);
  });
}

test("pages are served as HTML, a folder by its index", async () => {
  const response = await fetch(`${server.origin}/`);
  expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(await response.text()).toContain("The demonstration newsstand");
});

test.each(["/../serve-folder.ts", "/%2e%2e/pages.ts", "/..%2fpages.ts", "/%", "/missing.html"])(
  "nothing outside the folder is served: %s",
  async (path) => {
    expect(await statusOf(path)).toBe(404);
  },
);
