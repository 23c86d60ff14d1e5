import { expect, test } from "vitest";
import { mount } from "../fixtures/mount.tsx";
import { syriaPage } from "../fixtures/syria-annotation.ts";
import { OwnMarks } from "./own-marks.tsx";

const references = {
  ...syriaPage.references,
  own: { mine: "draft" as const },
  reviews: {
    theirs: [{ verdict: "context" as const, note: "Of one day.", status: "signed" as const }],
  },
};
const textOf = (claim: string) =>
  mount(<OwnMarks claim={claim} references={references} />).textContent;

test("says which entries are the reader's own, and how the reader reviewed others", () => {
  expect(textOf("mine")).toBe("Flagged by you · Draft");
  expect(textOf("theirs")).toBe("Your review: needs context – Of one day. · Signed");
  expect(textOf("another")).toBe("");
});
