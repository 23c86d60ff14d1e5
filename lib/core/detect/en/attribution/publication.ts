import { has } from "../../common/match.ts";
import type { Reading, Sentence } from "../../common/reading.ts";
import type { Context, Finding, Source } from "../../rule.ts";
import { partiesFrom } from "../accused/parties.ts";
import { wordsOf } from "./phrase.ts";

const PUBLICATION = /^(?:bulletin|statement|communiqu[eé]|press release|briefing) (?:of|by|from) /i;
/** "OSCE SMM Daily Report 203/2021", where a party comes first */
const REPORT = /\b(?:daily|weekly|monthly|spot|situation|status) report\b/i;

/** "Bulletin of the Russian centre": a text whose headline says whose words it is. */
export function publisherOf(reading: Reading): Source | null {
  const title = titleOf(reading);
  if (!title) return null;
  const isReport = has(title.items[0], "PARTY") && REPORT.test(title.text);
  if (!isReport && !isPublication(reading)) return null;
  const list = partiesFrom(title.items, isReport ? 0 : 2);
  return list ? { id: list.ids[0] ?? null, text: wordsOf(title, list) } : null;
}

/** Does the headline say that the text is a bulletin of somebody? */
export function isPublication(reading: Reading): boolean {
  return PUBLICATION.test(titleOf(reading)?.text ?? "");
}

function titleOf({ sentences }: Reading): Sentence | undefined {
  return sentences.find(({ where }) => where === "title");
}

/** How many sentences and lines a list may have. */
const LIST = 12;
const PUBLISHED = /^(?:publish|issue|release)(?:d|s|es|ed)?$/;

/** "The office published statistics of violations. - Gorlovka: 33": whose list a line belongs to. */
export function publisherOfList({ sentence }: Finding, context: Context): Source | null {
  const { items, index, where } = sentence;
  if (!has(items[0], "DASH") || !items.some((item) => has(item, "COLON"))) return null;
  const { sentences } = context.reading;
  for (let at = index - 1; at >= Math.max(0, index - LIST); at -= 1) {
    const before = sentences[at];
    if (before?.where !== where) return null;
    const isPublished = before.items.some(({ text }) => PUBLISHED.test(text));
    const source = isPublished ? context.attributions(before).at(-1)?.source : undefined;
    if (source) return { ...source, guessed: true };
  }
  return null;
}
