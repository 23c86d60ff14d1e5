import { has, type Stretch } from "../../common/match.ts";
import type { Sentence } from "../../common/reading.ts";
import type { Source } from "../../rule.ts";
import { bodyIn, namedIn, SPEAKER } from "./body.ts";
import type { Memory } from "./memory.ts";
import { wordsOf } from "./phrase.ts";

/** How far a spokesman's office may reach. */
const OFFICE = 14;
const LEADS =
  /^(?:leads|led|heads|headed|directs|directed|commands|commanded|chairs|chaired|runs|speaks|spoke|represents|represented|negotiates|negotiated)$/;

/** "said Mark Regev, a spokesman for the prime minister", "Khaled al-Mahjoub, who speaks for the army, told" */
export function besideName(
  sentence: Sentence,
  phrase: Stretch,
  memory: Memory,
): Source | undefined {
  const { items } = sentence;
  const from = phrase.to + 2;
  const isName = items.slice(phrase.from, phrase.to + 1).some((item) => has(item, "NAME"));
  if (!isName || !has(items[phrase.to + 1], "COMMA")) return undefined;
  const leads = has(items[from], "WHICH") && LEADS.test(items[from + 1]?.text ?? "");
  let to = leads ? from + 1 : from;
  while (to + 1 < items.length && to < from + OFFICE && !has(items[to + 1], ...BEHIND_OFFICE))
    to += 1;
  const office = { from, to };
  const speaks = items
    .slice(from, to + 1)
    .some((item) => has(item, "BODY") && SPEAKER.test(item.text));
  const isOffice = leads || (speaks && has(items[from], "THE", "DETERMINER", "BODY"));
  if (!isOffice || namedIn(items, office).length === 0) return undefined;
  return { id: bodyIn(items, office, memory), text: wordsOf(sentence, phrase) };
}

const BEHIND_OFFICE = [
  "COMMA",
  "MARK",
  "SAY",
  "TALLY",
  "ACCUSE",
  "DENY",
  "SEMICOLON",
  "QUOTE",
  "THAT",
  "BREAK",
  "VIOLATION",
  "WHICH",
];
