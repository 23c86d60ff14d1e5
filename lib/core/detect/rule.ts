import type { Kind, Metric, Qualifier, Rate } from "../claim.ts";
import type { Reason } from "../mention.ts";
import type { PartyTable } from "../party.ts";
import type { Period } from "../period.ts";
import type { FoundPeriod } from "../text/dates.ts";
import type { Truce } from "../truce.ts";
import type { Pattern } from "./common/match.ts";
import type { Reading, Sentence } from "./common/reading.ts";

/** A number of breaches or victims as the text gives it. */
export interface Figure {
  metric: Metric;
  /** Null where the text gives no number ("dozens"). */
  value: number | null;
  valueMax: number | null;
  qualifier: Qualifier;
  per: Rate | null;
}

/** Whoever asserts a claim. `id` is null for a body that the index does not hold. */
export interface Source {
  id: string | null;
  /** In the words of the text. */
  text: string;
  /** Read from what was said before ("it", "a spokesman"), not from its own name. */
  guessed?: boolean;
}

/** A claim under work: parsers make it, refiners fill its fields or drop it. Items are positions in the sentence. */
export interface Finding {
  /** `<language>/<rule>`. */
  rule: string;
  sentence: Sentence;
  kind: Kind;
  figure: Figure | null;
  /** The words to mark, first and last item. */
  focus: { from: number; to: number };
  /** The word that names the breach, the attack or the harm. */
  act: number;
  /** Who is held responsible; undefined until a refiner has looked. */
  accused?: readonly string[];
  /** Null: the outlet in its own voice; undefined until a refiner has looked. */
  claimant?: Source | null;
  /** The words that say which days it covers, and those that say when it was asserted. */
  when?: FoundPeriod;
  saidOn?: FoundPeriod;
  /** "14 of them on Sunday alone": the text goes on with the days before that. */
  isAside?: boolean;
  /** Counted since the truce began, whatever days are spoken of around it. */
  isTotal?: boolean;
  /** The days spoken of last before those words, and in which sentence. */
  spokenOf?: { period: FoundPeriod; sentence: Sentence };
  truce?: { id: string; confidence: number } | null;
  period?: Period | null;
  place?: string | null;
  /** An attack or its victims: a claim only where the text ties it to the truce. */
  weak?: boolean;
  reasons: readonly Reason[];
}

/** What rules may ask. */
export interface Context {
  reading: Reading;
  parties: PartyTable;
  truces: readonly Truce[];
  /** Who asserts what in a sentence, as far as the sentence (or what it refers back to) says. */
  attributions(sentence: Sentence): readonly Attribution[];
}

/** Reads one pattern family in one sentence. */
export interface Parser {
  name: string;
  /** Where none of these matches it finds nothing, and is not asked. */
  forms: readonly Pattern[];
  /** What must be true of a sentence besides, told without taking it apart: where it is not, nothing is lost. */
  suits?: (sentence: Sentence, context: Context) => boolean;
  /**
   * For what counts only beside other findings (victims): it is asked where there are some, and where this is true
   * of a sentence, told without taking it apart.
   */
  standsAlone?: (sentence: Sentence) => boolean;
  read(sentence: Sentence, context: Context): Finding[];
}

/** Takes all findings of an article and gives them back filled, merged or without what is no claim. */
export interface Refiner {
  name: string;
  refine(findings: readonly Finding[], context: Context): Finding[];
}

/** A refiner that looks at one finding at a time: undefined drops it. */
export function eachFinding(
  name: string,
  refineOne: (finding: Finding, context: Context) => Finding | undefined,
): Refiner {
  return {
    name,
    refine: (findings, context) => findings.flatMap((finding) => refineOne(finding, context) ?? []),
  };
}

/** Who asserts a stretch of a sentence, and the words that say so. */
export interface Attribution {
  source: Source;
  /** Items that the source asserts, first and last; the attribution itself lies outside or in between. */
  scope: { from: number; to: number };
  /** The items that name the source: a party there speaks and is not spoken of. */
  phrase: { from: number; to: number };
  /** The items that make it one: "said", "according to". */
  cue: { from: number; to: number };
  /** Names the sieve: "according-to", "says", "counts", "accuses". */
  sieve: string;
}
