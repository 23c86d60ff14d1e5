import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findSources } from "./find-sources.ts";
import { readSource } from "./read-source.ts";

const folder = mkdtempSync(join(tmpdir(), "whocounts-annotate-"));
const write = (name: string, content: string | Uint8Array) =>
  writeFileSync(join(folder, name), content);
beforeAll(() => {
  mkdirSync(join(folder, "more"));
  write(
    "page.html",
    `<html lang="en"><head><title>A calm day along the whole line</title><meta property="article:published_time" content="2017-01-13T09:00:00Z">
     </head><body><article><h1>A calm day along the whole line</h1><p>It was <b>calm</b> &amp; quiet along the whole line for the first time in many weeks.</p></article></body></html>`,
  );
  write("note.txt", "It was calm.\nThe day after that it was not, said the office of the mayor.");
  write("document.json", JSON.stringify({ id: 7, text: "Calm.", title: null, claims: [] }));
  write("more/second.json", JSON.stringify({ text: "Calm.", published: "2017-01-13", lang: "fr" }));
  write("more/readme.md", "not a document");
});
afterAll(() => rmSync(folder, { recursive: true }));

const read = async (name: string) => {
  const sources = findSources(join(folder, name));
  return readSource(sources[0]!);
};

test("a page is read as the browser reads it: text, headline, day, language", async () => {
  expect(await read("page.html")).toEqual({
    ok: true,
    document: {
      id: "page",
      article: {
        url: null,
        title: "A calm day along the whole line",
        text: "It was calm & quiet along the whole line for the first time in many weeks.",
        published: "2017-01-13",
        lang: "en",
      },
    },
  });
});

test("a text file is the text as given, in the language of its words", async () => {
  expect(await read("note.txt")).toMatchObject({
    document: {
      id: "note",
      article: { title: "", text: expect.stringMatching(/^It was calm\.\nThe day/), lang: "en" },
    },
  });
});

test("a document keeps its own id; keys that mean nothing here are ignored", async () => {
  expect(await read("document.json")).toMatchObject({
    document: { id: "7", article: { title: "", text: "Calm.", published: null } },
  });
  expect(await read("more/second.json")).toMatchObject({
    document: { id: "second", article: { published: "2017-01-13", lang: "fr" } },
  });
});

test("a folder means the documents in it and below, in the order of their names", () => {
  expect(findSources(folder).map(({ name }) => name.slice(folder.length + 1))).toEqual([
    "document.json",
    join("more", "second.json"),
    "note.txt",
    "page.html",
  ]);
});

test.each<[string, string | Uint8Array]>([
  ["broken.json", "{"],
  ["array.json", "[]"],
  ["no-text.json", '{"id": "a"}'],
  ["no-day.json", '{"text": "Calm.", "published": "last week"}'],
  ["empty.html", "<html></html>"],
  ["picture.txt", new Uint8Array([0x89, 0x50, 0, 1])],
  ["missing.txt", ""],
  ["table.csv", "a;b"],
])("%s is refused with a message that names it", async (name, content) => {
  if (name !== "missing.txt") write(name, content);
  const result = await read(name);
  expect(result.ok ? "" : result.message).toContain(join(folder, name));
  rmSync(join(folder, name), { force: true });
});

test("an address is fetched, and read by the type that the answer names", async () => {
  const server = createServer((request, response) => {
    if (request.url === "/gone.html") response.writeHead(404).end();
    else response.setHeader("content-type", "text/plain; charset=utf-8").end("It was calm.");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  expect(await readSource(findSources(`${origin}/2017/calm.php`)[0]!)).toMatchObject({
    document: { id: "calm", article: { text: "It was calm.", url: `${origin}/2017/calm.php` } },
  });
  expect(await readSource(findSources(`${origin}/gone.html`)[0]!)).toEqual({
    ok: false,
    message: `${origin}/gone.html: the server answers 404`,
  });
  server.close();
});
