/** Every document with a body called by its epithet instead of its name: the claims stay the same. */
import { expect, test } from "vitest";
import { createGazetteer } from "../../lib/core/detect/common/gazetteer.ts";
import { createDetector } from "../../lib/core/detect/detect.ts";
import { english } from "../../lib/core/detect/en/configuration.ts";
import { createPartyTable } from "../../lib/core/party.ts";
import { describeMention } from "../detect/english.ts";
import { index } from "../detect/findings.ts";
import { loadCorpus } from "./corpus.ts";

const folder = (name: string): string => new URL(`../gold/${name}`, import.meta.url).pathname;
const documents = ["dev", "own"]
  .flatMap((name) => loadCorpus(name, folder(name))?.documents ?? [])
  .filter(({ lang, claims }) => lang === "en" && claims.length > 0);
const detector = createDetector(index);
const gazetteer = createGazetteer(index, english.gazetteer);
const parties = createPartyTable(index.parties);

/** An epithet that means the body and nobody else. */
function epithetOf(id: string): string | undefined {
  return parties.get(id)?.epithets.find((epithet) => {
    const found = gazetteer.findWhole(epithet).filter(({ kind }) => kind === "party");
    return /^[\x20-\x7e]+$/.test(epithet) && found.length === 1 && String(found[0]?.ids) === id;
  });
}

/** The text with each name of a body that stands as a whole phrase replaced. */
function withEpithets(text: string, named: Set<string>): string {
  let written = "";
  let from = 0;
  for (const { start, end, kind, how, ids } of gazetteer.find(text)) {
    const epithet =
      kind === "party" && how === "alias" && ids.length === 1 ? epithetOf(ids[0] ?? "") : undefined;
    if (epithet === undefined || start < from || /[-'’]$/.test(text.slice(0, start))) continue;
    named.add(ids[0] ?? "");
    const article = /\bthe $/i.test(text.slice(0, start)) ? "" : "the ";
    written += text.slice(from, start) + article + epithet;
    from = end;
  }
  return written + text.slice(from);
}

const compared = documents.flatMap(({ id, title, text, published }) => {
  const named = new Set<string>();
  const article = { url: null, published: published ?? null, lang: "en" };
  const other = {
    title: withEpithets(title ?? "", named),
    text: withEpithets(text, named),
  };
  if (named.size === 0) return [];
  const toldIn = (words: { title: string; text: string }): string[] =>
    detector
      .detect({ ...article, ...words })
      .map(describeMention)
      .toSorted();
  return [{ id, given: toldIn({ title: title ?? "", text }), other: toldIn(other) }];
});
const same = compared.filter(({ given, other }) => String(given) === String(other));

if (process.env.SHOW_EXCHANGE)
  for (const each of compared) if (!same.includes(each)) console.log(each);

test("many documents name a body that has an epithet of its own", () => {
  expect(compared.length).toBeGreaterThanOrEqual(400);
});

test("an epithet changes nothing in what is found", () => {
  expect(same.length / compared.length).toBeGreaterThanOrEqual(0.9);
});
