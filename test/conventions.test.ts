/** The conventions of STYLE and CONTRIBUTING that no linter knows. */
import { expect, test } from "vitest";
import { INDEX_FILE_PATHS } from "../lib/core/claims-index.ts";
import { formatIndexLine } from "../lib/core/exchange/index-line.ts";
import { formatJson, goldDocumentSchema } from "./gold-document.ts";
import { importsOf, projectFiles, readProjectFile } from "./project-files.ts";

const files = projectFiles();
const code = files.filter((path) => /\.(?:ts|tsx|mjs)$/.test(path));
const sources = code.filter((path) => !/\.test\.tsx?$/.test(path));
const below = (folder: string) => code.filter((path) => path.startsWith(folder));

test("the walk over the project finds it", () => {
  expect(files).toContain("package.json");
  expect(sources.length).toBeGreaterThan(50);
});

test("a file is named in kebab-case after the one idea in it", () => {
  const named = files.filter((path) => /\.(?:ts|tsx|mjs|css|svg)$/.test(path));
  const odd = named.filter(
    (path) => !/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.(?:test|config|content))?\.\w+$/.test(baseOf(path)),
  );
  const vague = named.filter((path) =>
    /^(?:utils?|helpers?|types|common|misc)\./.test(baseOf(path)),
  );
  expect([...odd, ...vague]).toEqual([]);
});

test("nothing is unfinished, skipped or excused", () => {
  const marks =
    /\bTO(?:DO)\b|\bFIX(?:ME)\b|\b(?:it|test|describe)\.(?:skip|only|todo)\b|@ts-(?:ignore|expect-error|nocheck)|(?:oxlint|eslint)-(?:disable)/;
  expect(code.filter((path) => marks.test(readProjectFile(path)))).toEqual([]);
});

test("no path of somebody's machine stands in the project", () => {
  const path = /(?:^|[\s"'`(=:])(?:\/(?:home|Users|root|work)\/[\w.-]+|[A-Z]:\\Users\\)/m;
  const texts = files.filter((name) => /\.(?:ts|tsx|mjs|json|md|css|html|ya?ml)$/.test(name));
  const gold = /^(?:test\/gold|public\/index)\//;
  expect(texts.filter((name) => !gold.test(name) && path.test(readProjectFile(name)))).toEqual([]);
});

/** Only the table reader and writer of lib/core/exchange know papaparse. */
test("papaparse stays where tables are read and written", () => {
  const wrong = sources.filter((path) => importsOf(path).includes("papaparse"));
  expect(wrong.filter((path) => !path.startsWith("lib/core/exchange/csv/"))).toEqual([]);
});

/** DESIGN: entrypoints -> components -> core; entrypoints -> adapters -> core -> zod; server -> core. */
test.each<[string, RegExp]>([
  ["lib/core/", /^(?:zod\/mini$|papaparse$|lib\/core\/)/],
  ["lib/page/", /^(?:zod\/mini$|#imports$|wxt\/|lib\/(?:core|page)\/)/],
  [
    "lib/store/",
    /^(?:zod\/mini$|idb$|#imports$|wxt\/|webextension-polyfill$|lib\/(?:core|store)\/)/,
  ],
  ["lib/sync/", /^(?:zod\/mini$|#imports$|wxt\/|webextension-polyfill$|lib\/(?:core|sync)\/)/],
  [
    "components/",
    /^(?:preact(?:\/|$)|d3-scale$|@floating-ui\/dom$|lib\/core\/|components\/|public\/)/,
  ],
  [
    "server/",
    /^(?:zod(?:\/mini)?$|node:|hono(?:\/|$)|@hono\/node-server(?:\/|$)|kysely$|pg$|@bradenmacdonald\/s3-lite-client$|@electric-sql\/pglite$|lib\/core\/|server\/)/,
  ],
])("%s imports only what it may", (folder, allowed) => {
  const wrong = below(folder)
    .filter((path) => sources.includes(path))
    .flatMap((path) =>
      importsOf(path)
        .filter((name) => !allowed.test(name) && !/\.css(?:\?\w+)?$/.test(name))
        .map((name) => `${path} imports ${name}`),
    );
  expect(wrong).toEqual([]);
});

test("nobody imports an entrypoint but entrypoints", () => {
  const wrong = sources
    .filter((path) => !path.startsWith("entrypoints/"))
    .filter((path) => importsOf(path).some((name) => name.startsWith("entrypoints/")));
  expect(wrong).toEqual([]);
});

test("no page of the extension imports another: what they share has a folder of its own", () => {
  const pages = files.flatMap(
    (path) => /^(entrypoints\/[\w-]+\/)index\.html$/.exec(path)?.[1] ?? [],
  );
  expect(pages.length).toBeGreaterThan(4);
  const wrong = below("entrypoints/").flatMap((path) =>
    importsOf(path)
      .filter((name) => pages.some((page) => name.startsWith(page) && !path.startsWith(page)))
      .map((name) => `${path} imports ${name}`),
  );
  expect(wrong).toEqual([]);
});

test("every parser and refiner stands in the configuration of its language", () => {
  const unused = below("lib/core/detect/")
    .filter((path) => sources.includes(path))
    .flatMap((path) => {
      const [, language] = /^lib\/core\/detect\/(\w+)\/(?:parsers|refiners)\//.exec(path) ?? [];
      return language
        ? [{ path, configuration: `lib/core/detect/${language}/configuration.ts` }]
        : [];
    })
    .filter(({ path, configuration }) => !importsOf(configuration).includes(path));
  expect(unused).toEqual([]);
});

test("every parser has a test beside it", () => {
  const parsers = below("lib/core/detect/").filter(
    (path) => /\/parsers\/[\w-]+\.ts$/.test(path) && sources.includes(path),
  );
  expect(parsers.length).toBeGreaterThan(10);
  expect(parsers.filter((path) => !code.includes(path.replace(/\.ts$/, ".test.ts")))).toEqual([]);
});

test("every language of detection holds the same files", () => {
  const byLanguage = Map.groupBy(
    below("lib/core/detect/").flatMap((path) => {
      const [, language, file] = /^lib\/core\/detect\/([a-z]{2,3})\/([\w-]+)/.exec(path) ?? [];
      return language && file ? [{ language, file }] : [];
    }),
    ({ language }) => language,
  );
  const lists = [...byLanguage.values()].map((entries) =>
    [...new Set(entries.map(({ file }) => file))].join(),
  );
  expect(new Set(lists).size).toBeLessThanOrEqual(1);
});

const gold = files.filter((path) => /^test\/gold\/.*\.json$/.test(path));

test("every gold document fits its schema, its name, its quotes and its form", () => {
  expect(gold.length).toBeGreaterThan(200);
  expect(gold.flatMap((path) => faultsOf(path).map((fault) => `${path}: ${fault}`))).toEqual([]);
});

function faultsOf(path: string): string[] {
  const text = readProjectFile(path);
  const document = goldDocumentSchema.safeParse(JSON.parse(text));
  if (!document.success) return [document.error.message];
  const { id, title, text: body, claims, arguable = [] } = document.data;
  const lost = [...claims, ...arguable].filter(({ quote }) => !`${title}\n${body}`.includes(quote));
  return [
    ...(baseOf(path) === `${id}.json` ? [] : ["another name than its id"]),
    ...(formatJson(JSON.parse(text)) === text ? [] : ["not in canonical form"]),
    ...lost.map(({ quote }) => `no such words: ${quote}`),
  ];
}

test("the index is written in one form, so that a change shows as what it is", () => {
  const { claims, ...arrays } = INDEX_FILE_PATHS;
  const odd = Object.values(arrays).filter((path) => {
    const text = readProjectFile(`public/index/${path}`);
    return formatJson(JSON.parse(text)) !== text;
  });
  expect(odd).toEqual([]);
  const lines = readProjectFile(`public/index/${claims}`).trimEnd().split("\n");
  expect(lines.filter((line) => formatIndexLine(JSON.parse(line)) !== line)).toEqual([]);
});

test("every language of the interface has the catalogue of a folder of its own", () => {
  const catalogues = files.filter((path) => path.startsWith("public/_locales/"));
  expect(catalogues).toContain("public/_locales/en/messages.json");
  expect(
    catalogues.filter((path) => !/^public\/_locales\/\w+\/messages\.json$/.test(path)),
  ).toEqual([]);
});

function baseOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
