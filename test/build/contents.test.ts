import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { zip } from "../../scripts/release/zip.ts";
import { readProjectFile } from "../project-files.ts";
import { BUILDS, builtFiles } from "./built-files.ts";

const KINDS = /\.(?:js|css|html|json|ndjson|md|txt|svg|png)$/;

test.each(BUILDS)(
  "%s holds no other kinds of files, no maps, no tests, no demonstration",
  (build) => {
    const paths = [...builtFiles(build).keys()];
    expect(paths.filter((path) => !KINDS.test(path) || /\.map$|demo|test|gold/.test(path))).toEqual(
      [],
    );
  },
);

test.each(BUILDS)("%s loads and runs nothing from elsewhere", (build) => {
  const scripts = [...builtFiles(build)].filter(([path]) => /\.(?:js|html)$/.test(path));
  const foreign =
    /<script[^>]+src="(?:https?:)?\/\/|import\(\s*["'`]https?:|importScripts\(\s*["'`]https?:|\beval\(/;
  expect(
    scripts.filter(([, bytes]) => foreign.test(bytes.toString())).map(([path]) => path),
  ).toEqual([]);
});

test.each(BUILDS)("%s has no way to turn text into markup", (build) => {
  const scripts = [...builtFiles(build)].filter(([path]) => path.endsWith(".js"));
  const markup = /\.(?:innerHTML|outerHTML)\s*=[^=]|insertAdjacentHTML\(|document\.write\(/;
  expect(
    scripts.filter(([, bytes]) => markup.test(bytes.toString())).map(([path]) => path),
  ).toEqual([]);
});

test.each(BUILDS)("%s listens to no other extension", (build) => {
  const scripts = [...builtFiles(build)].filter(([path]) => path.endsWith(".js"));
  const external = /\.on(?:Message|Connect)External\b/;
  expect(
    scripts.filter(([, bytes]) => external.test(bytes.toString())).map(([path]) => path),
  ).toEqual([]);
});

test.each(BUILDS)("%s carries the index as it stands in the project, and the licences", (build) => {
  const files = builtFiles(build);
  for (const path of [
    "index/claims.ndjson",
    "index/parties.json",
    "index/LICENSE.md",
    "licences.txt",
  ])
    expect(files.get(path)?.toString()).toBe(readProjectFile(`public/${path}`));
});

test("the two builds differ in the manifest only", () => {
  const [chrome, firefox] = BUILDS.map(builtFiles);
  const differing = [...chrome!].filter(([path, bytes]) => !firefox!.get(path)?.equals(bytes));
  expect([...chrome!.keys()].toSorted()).toEqual([...firefox!.keys()].toSorted());
  expect(differing.map(([path]) => path)).toEqual(["manifest.json"]);
});

/** At most so many KiB, plain and compressed: what every page or click pays. */
const LIMITS: readonly [entry: RegExp, plain: number, compressed: number][] = [
  // Injected only where a truce word stands.
  [/^annotator\.js$/, 60, 20],
  // On every page.
  [/^scan\.js$/, 8, 4],
  // Where there is a badge to open it, and where something is flagged.
  [/^card\.js$/, 64, 24],
  [/^flag\.js$/, 20, 9],
  // When the background wakes; that detection runs only when it is wanted costs 5 KiB.
  [/^background\.js$/, 452, 156],
  // When a page of the extension opens.
  [/^chunks\/.*\.js$/, 128, 44],
];

/** What is downloaded at installation, in KiB; the index is most of it. */
const MOST_PACKAGE = 1024;

test.each(BUILDS)("%s is downloaded in less than a megabyte", (build) => {
  const archive = zip([...builtFiles(build)].map(([path, bytes]) => ({ path, bytes })));
  expect(archive.length / 1024).toBeLessThan(MOST_PACKAGE);
});

test.each(BUILDS)("%s keeps its entries within their limits", (build) => {
  const over = [...builtFiles(build)].flatMap(([path, bytes]) =>
    LIMITS.filter(([entry]) => entry.test(path)).flatMap(([, plain, compressed]) => {
      const packed = gzipSync(bytes, { level: 9 }).length;
      const fits = bytes.length <= plain * 1024 && packed <= compressed * 1024;
      return fits ? [] : [`${path}: ${bytes.length} bytes, ${packed} compressed`];
    }),
  );
  expect(over).toEqual([]);
});
