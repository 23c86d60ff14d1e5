/** A text with one form for each kind of mark, and the way back to the text as it was given. */
export interface Normalised {
  text: string;
  /** Where in the given text the character at `offset` comes from; `text.length` gives its end. */
  origin: (offset: number) => number;
  /** Where in the given text a span ends that ends before `offset` here. */
  originEnd: (offset: number) => number;
}

/**
 * Folds what looks alike and means the same, so that no rule has to know the variants: spaces of any width
 * (runs become one), quotation marks, dashes, soft hyphens, characters without width, ligatures, split
 * accents, digits of other scripts. Line breaks stay: they separate blocks. Linear in the text.
 */
export function normalise(original: string): Normalised {
  const edits = findEdits(original);
  if (edits.length === 0) {
    return { text: original, origin: unchanged, originEnd: unchanged };
  }
  let text = "";
  let from = 0;
  for (const edit of edits) {
    text += original.slice(from, edit.start);
    edit.at = text.length;
    text += edit.by;
    from = edit.end;
  }
  text += original.slice(from);
  return {
    text,
    origin: (offset) => toOrigin(edits, offset),
    originEnd: (offset) => (offset === 0 ? 0 : toOriginEnd(edits, offset)),
  };
}

const unchanged = (offset: number): number => offset;

/** `start`..`end` of the given text became `by`, which begins at `at` in the new one. */
interface Edit {
  start: number;
  end: number;
  by: string;
  at: number;
}

const SPACE = "\\t\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000";
const DROPPED = "\\u00ad\\u061c\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\ufeff";
/** A dash that separates gets its spaces; one that joins ("10–12") becomes a hyphen. */
const FOLDED = new RegExp(
  [
    `[ ${SPACE}]*(?:[\\u2014\\u2015]|--+)[ ${SPACE}]*`,
    ` [ ${SPACE}]+|[${SPACE}][ ${SPACE}]*`,
    `[${DROPPED}]+`,
    "\\r\\n?|[\\v\\f\\u0085\\u2028\\u2029]",
    "[\\u2018-\\u201b\\u2032\\u02bc\\u0060\\u00b4]",
    "[\\u201c-\\u201f\\u2033\\u00ab\\u00bb\\u2036]",
    "[\\u2010-\\u2013\\u2212]",
    "[\\ufb00-\\ufb06\\u2026]",
    "[\\u0660-\\u0669\\u06f0-\\u06f9\\u0966-\\u096f\\uff10-\\uff19\\u066b\\u066c]",
    "[^\\u0300-\\u036f\\s][\\u0300-\\u036f]+",
  ].join("|"),
  "g",
);

/** What no edit begins with, nor goes on with. A text of nothing else is the usual case. */
const SPECIAL = /[^\n -_a-~]| {2}|--/;

function findEdits(original: string): Edit[] {
  if (!SPECIAL.test(original)) return [];
  const edits: Edit[] = [];
  for (const match of original.matchAll(FOLDED)) {
    const by = fold(match[0]);
    if (by === match[0]) continue;
    edits.push({ start: match.index, end: match.index + match[0].length, by, at: 0 });
  }
  return edits;
}

const FIXED: Readonly<Record<string, string>> = {
  "\u2026": "...",
  "\ufb00": "ff",
  "\ufb01": "fi",
  "\ufb02": "fl",
  "\ufb03": "ffi",
  "\ufb04": "ffl",
  "\ufb05": "st",
  "\ufb06": "st",
  "\u066b": ".",
  "\u066c": ",",
};

function fold(found: string): string {
  const fixed = FIXED[found];
  if (fixed !== undefined) return fixed;
  if (/[\u2014\u2015]|--/.test(found)) return " - ";
  if (/^[\r\v\f\u0085\u2028\u2029]/.test(found)) return "\n";
  if (/^\s/.test(found) && !found.startsWith("\ufeff")) return " ";
  if (DROPPED_START.test(found)) return "";
  if (/^[\u2018-\u201b\u2032\u02bc\u0060\u00b4]/.test(found)) return "'";
  if (/^[\u201c-\u201f\u2033\u2036\u00ab\u00bb]/.test(found)) return '"';
  if (/^[\u2010-\u2013\u2212]/.test(found)) return "-";
  const zero = DIGIT_ZEROS.find((code) => inTen(found.charCodeAt(0), code));
  if (zero !== undefined) return String(found.charCodeAt(0) - zero);
  return found.normalize("NFC");
}

const DROPPED_START = new RegExp(`^[${DROPPED}]`);
/** Arabic-Indic, Persian, Devanagari, full width. */
const DIGIT_ZEROS = [0x660, 0x6f0, 0x966, 0xff10];
const inTen = (code: number, zero: number): boolean => code >= zero && code < zero + 10;

/** The last edit that begins before `offset` of the new text, by halving. */
function editBefore(edits: readonly Edit[], offset: number): Edit | undefined {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edits[middle] as Edit).at < offset) low = middle + 1;
    else high = middle;
  }
  return edits[low - 1];
}

function toOrigin(edits: readonly Edit[], offset: number): number {
  const edit = editBefore(edits, offset + 1);
  if (!edit) return offset;
  const into = offset - edit.at;
  return into < edit.by.length ? edit.start : edit.end + into - edit.by.length;
}

function toOriginEnd(edits: readonly Edit[], offset: number): number {
  const edit = editBefore(edits, offset);
  if (!edit) return offset;
  const into = offset - edit.at;
  return into <= edit.by.length && edit.by !== "" ? edit.end : edit.end + into - edit.by.length;
}
