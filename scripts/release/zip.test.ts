import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { zip } from "./zip.ts";

const entries = [
  { path: "manifest.json", bytes: Buffer.from('{"name": "WhoCounts"}') },
  { path: "_locales/ar/messages.json", bytes: Buffer.from("{}") },
  { path: "empty.txt", bytes: Buffer.alloc(0) },
  { path: "long.txt", bytes: Buffer.from("ceasefire ".repeat(10_000)) },
];

test("the same entries make the same bytes, in whatever order they come", () => {
  expect(zip(entries.toReversed()).equals(zip(entries))).toBe(true);
});

/** The browsers' own tool chain reads it: web-ext brings a reader of archives. */
const UNPACK = `
  const yauzl = require("yauzl");
  const found = {};
  yauzl.open(process.argv[1], (error, file) => {
    if (error) throw error;
    file.on("entry", (entry) =>
      file.openReadStream(entry, (error, stream) => {
        if (error) throw error;
        const parts = [];
        stream.on("data", (part) => parts.push(part));
        stream.on("end", () => (found[entry.fileName] = Buffer.concat(parts).toString()));
      }),
    );
  });
  process.on("exit", () => console.log(JSON.stringify(found)));
`;

test("another program unpacks what was packed", () => {
  const folder = mkdtempSync(join(tmpdir(), "whocounts-zip-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "a.zip");
  writeFileSync(file, zip(entries));
  const { stdout, stderr } = spawnSync(process.execPath, ["-e", UNPACK, file], {
    encoding: "utf8",
    env: { ...process.env, NODE_PATH: join(import.meta.dirname, "../../node_modules") },
  });
  expect(stderr).toBe("");
  expect(JSON.parse(stdout)).toEqual(
    Object.fromEntries(entries.map(({ path, bytes }) => [path, bytes.toString()])),
  );
});
