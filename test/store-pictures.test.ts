import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { STORE_PICTURES } from "../scripts/store-pictures/pictures.ts";
import { projectFiles, readProjectFile } from "./project-files.ts";

/** Where a PNG says how wide and high it is, and of which colours: 2 is without transparency. */
const WIDTH = 16;
const HEIGHT = 20;
const COLOURS = 25;

test("the stores' pictures have the sizes that they take, and no transparency", () => {
  const made = projectFiles("docs/store/").filter((path) => path.endsWith(".png"));
  expect(made).toEqual(STORE_PICTURES.map(({ name }) => `docs/store/${name}.png`));
  for (const { name, width, height } of STORE_PICTURES) {
    const bytes = readFileSync(new URL(`../docs/store/${name}.png`, import.meta.url));
    const found = [bytes.readUInt32BE(WIDTH), bytes.readUInt32BE(HEIGHT), bytes[COLOURS]];
    expect({ name, found }).toEqual({ name, found: [width, height, 2] });
    expect(readProjectFile("docs/store/listing.md")).toContain(`${name}.png`);
  }
});
