import type { Reading, Sentence } from "../../common/reading.ts";
import type { Source } from "../../rule.ts";
import { partiesFrom } from "../accused/parties.ts";
import { wordsOf } from "./phrase.ts";

const PUBLICATION = /^(?:bulletin|statement|communiqu[eé]|press release|briefing) (?:of|by|from) /i;

/** "Bulletin of the Russian centre": a text whose headline says whose words it is. */
export function publisherOf(reading: Reading): Source | null {
  const title = titleOf(reading);
  const list = title && isPublication(reading) && partiesFrom(title.items, 2);
  return title && list ? { id: list.ids[0] ?? null, text: wordsOf(title, list) } : null;
}

/** Does the headline say that the text is a bulletin of somebody? */
export function isPublication(reading: Reading): boolean {
  return PUBLICATION.test(titleOf(reading)?.text ?? "");
}

function titleOf({ sentences }: Reading): Sentence | undefined {
  return sentences.find(({ where }) => where === "title");
}
