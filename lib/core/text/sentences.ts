/** A sentence, headline or list item: `start`..`end` without the white space around it. */
export interface Sentence {
  start: number;
  end: number;
  /** The block that it stands in, counted from 0. */
  paragraph: number;
}

/** Cuts a text into sentences. Line breaks separate blocks, and no sentence crosses one. */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let paragraph = 0;
  for (let from = 0; from < text.length;) {
    const lineBreak = text.indexOf("\n", from);
    const to = lineBreak < 0 ? text.length : lineBreak;
    if (splitBlock(text, { from, to, paragraph }, sentences)) paragraph += 1;
    from = to + 1;
  }
  return sentences;
}

interface Block {
  from: number;
  to: number;
  paragraph: number;
}

/** A stop, with what closes after it. Other scripts' stops need no space behind them. */
const STOP =
  /[.!?\u203c\u061f\u06d4]+["'”’»)\]]*(?=\s|$)|[\u0964\u3002\uff01\uff1f\u0589\u17d4]["'”’»)\]]*/g;

/** Adds the sentences of a block; false when it is empty. */
function splitBlock(text: string, { from, to, paragraph }: Block, sentences: Sentence[]): boolean {
  const before = sentences.length;
  let start = skipSpace(text, from, to);
  STOP.lastIndex = start;
  for (let match = STOP.exec(text); match && match.index < to; match = STOP.exec(text)) {
    const end = STOP.lastIndex;
    const next = skipSpace(text, end, to);
    if (next < to && !isBoundary(text, { start, stop: match.index, mark: match[0], next }))
      continue;
    sentences.push({ start, end, paragraph });
    start = next;
    if (next >= to) break;
  }
  const end = trimEnd(text, start, to);
  if (end > start) sentences.push({ start, end, paragraph });
  return sentences.length > before;
}

function skipSpace(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

function trimEnd(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && isSpace(text.charCodeAt(at - 1))) at -= 1;
  return at;
}

function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x202f
  );
}

interface Stop {
  start: number;
  stop: number;
  mark: string;
  next: number;
}

/** Does the sentence end here, given what stands before the stop and after it? */
function isBoundary(text: string, { start, stop, mark, next }: Stop): boolean {
  const following = firstLetterOrDigit(text, next);
  if (
    following !== "" &&
    following === following.toLowerCase() &&
    following !== following.toUpperCase()
  )
    return false;
  if (mark.length > 1 && !/["'”’»)\]]/.test(mark)) return true;
  if (!mark.startsWith(".")) return true;
  const word = wordBefore(text, start, stop);
  if (INITIALS.test(word)) return mark.length > 1 || STARTERS.test(text.slice(next, next + 12));
  if (word.length === 1 && /\p{Lu}/u.test(word)) return false;
  if (/^\d{1,2}$/.test(word) && (stop - word.length === start || isMonth(text, next))) return false;
  if (DATELINE.test(text.slice(start, stop)) && isBlockStart(text, start)) return false;
  return !ABBREVIATIONS.has(word.toLowerCase());
}

/** "18. Oktober", "5. Juli". */
function isMonth(text: string, next: number): boolean {
  return MONTHS.has(text.slice(next, next + 3).toLowerCase());
}
const MONTHS: ReadonlySet<string> = new Set(
  "jan feb mär mar apr mai maj jun jul aug sep okt oct nov dez dec".split(" "),
);

/** "Donezk. Die Waffenruhe ...": a place alone is part of the first sentence; with a date ("MOSCOW, April 2.") it is not. */
const DATELINE = /^(?:\p{Lu}[\p{Lu} .'-]{2,28}|\p{Lu}\p{Ll}{3,14})$/u;

function isBlockStart(text: string, start: number): boolean {
  return /(?:^|\n)\s*$/.test(text.slice(Math.max(0, start - 8), start));
}

/** What the next sentence would begin with, behind opening quotes and brackets. */
function firstLetterOrDigit(text: string, next: number): string {
  const match = /^["'“”‘’«„([\-*•\s]{0,4}(.)/u.exec(text.slice(next, next + 8));
  return match?.[1] ?? "";
}

function wordBefore(text: string, start: number, stop: number): string {
  let at = stop;
  while (at > start && stop - at < 24 && /[^\s"'“”‘’«»()[\]/]/.test(text.charAt(at - 1))) at -= 1;
  return text.slice(at, stop);
}

/** "U.N", "a.m", "D.R": the last stop is taken off already. */
const INITIALS = /^(?:\p{L}\.)+\p{L}$/u;
/** After "U.N." a new sentence is told by the word that begins it. */
const STARTERS =
  /^["'“]?(?:The|A|An|It|He|She|They|We|In|On|At|But|And|This|That|These|Both|There|Since|After|Meanwhile|However|According)\b/;

/** Titles, ranks, months and the like: their stop ends no sentence. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    "mr mrs ms dr prof rev hon sen rep gov pres st fr sr jr messrs amb sec min dep asst " +
    "gen lt col maj capt cpt sgt cpl pvt brig adm cmdr comdr cdr lieut lt-gen maj-gen brig-gen lt-col ret supt insp " +
    "jan feb mar apr jun jul aug sept sep oct nov dec no nos vs etc approx art fig vol pp ed cf viz al " +
    "т г гг тыс млн им ул стр см п д с св проф ген полк"
  ).split(" "),
);
