import { expect, test } from "vitest";
import { mount } from "../fixtures/mount.tsx";
import { syriaPage } from "../fixtures/syria-annotation.ts";
import { CardBody } from "./card-body.tsx";

const TRUCE = "syria-2016-12";
const [annotation] = syriaPage.annotations;

function textWith(excerpts: Record<string, { index: string; total: number; closest: number }[]>) {
  const references = { ...syriaPage.references, excerpts };
  return mount(<CardBody annotation={annotation!} references={references} />).textContent;
}

test("a card says that it compares only a part of a large truce, how large it is, and whose", () => {
  const said = textWith({ [TRUCE]: [{ index: "Two desks", total: 12_345, closest: 300 }] });
  expect(said).toContain(
    "Only a part is compared: Two desks holds 12,345 claims on this truce; here are the 300 closest to each claim of this page, by figure and days.",
  );
});

test("it says nothing of that where everything is compared, or another truce is cut", () => {
  const other = { "minsk-2015-02": [{ index: "Two desks", total: 12_345, closest: 300 }] };
  expect(textWith(other)).not.toContain("Only a part");
  expect(textWith({})).not.toContain("Only a part");
});
