import { expect, test } from "vitest";
import type { Recorded } from "../../lib/core/recorded.ts";
import { mount } from "../fixtures/mount.tsx";
import { Opinions, OriginDetails, OriginLine } from "./origins.tsx";

const signer = (author: string | null, fingerprint: string) => ({ author, fingerprint });
const recorded: Recorded = {
  origins: [
    { index: null, by: null },
    { index: "First index", by: signer("Salma", "aaaa bbbb") },
    { index: "Second index", by: signer(null, "cccc dddd") },
  ],
  opinions: [
    {
      verdict: "disputes",
      note: "<b>dated wrongly</b>",
      by: signer(null, "eeee ffff"),
      index: "Second index",
    },
  ],
  versions: 2,
};

test("a figure of two indexes is one entry that names both, and the package's where it holds it too", () => {
  expect(mount(<OriginLine recorded={[recorded, undefined]} />).textContent).toBe(
    "From: the index of WhoCounts, First index and Second index",
  );
  expect(mount(<OriginLine recorded={[undefined]} />).textContent).toBe("");
});

test("who recorded it stands by name where an index accepted one, always with the key", () => {
  const details = mount(<OriginDetails recorded={recorded} />);
  expect([...details.querySelectorAll("li")].map(({ textContent }) => textContent)).toEqual([
    "Recorded by Salma, key aaaa bbbb",
    "Recorded with the key cccc dddd",
    "2 versions of this record; the latest is shown",
    "disputes it (Fingerprint: eeee ffff): <b>dated wrongly</b> · From: Second index",
  ]);
});

test("what is said of an entry that no shared index holds stands by itself, with who and where from", () => {
  const by = signer("Salma", "aaaa bbbb");
  const opinions = [{ verdict: "context" as const, note: null, by, index: "First index" }];
  const said = mount(<Opinions recorded={[{ origins: [], opinions, versions: 1 }]} />);
  expect(said.textContent).toBe(
    "needs context (Salma, Fingerprint: aaaa bbbb) · From: First index",
  );
  expect(mount(<Opinions recorded={[]} />).textContent).toBe("");
});
