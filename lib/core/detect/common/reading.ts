import type { Article } from "../../article.ts";
import type { Truce } from "../../truce.ts";
import type { FoundPeriod } from "../../text/dates.ts";
import type { Hit } from "./gazetteer.ts";
import type { ClaimEvidence, ResolvedTruce } from "./resolve-truce.ts";
import type { Item } from "./itemise.ts";
import type { TagRow } from "./match.ts";
import type { TagSet } from "./tag-set.ts";

/** A sentence (or headline) with its items. Offsets are those of the passage's normalised text. */
export interface Sentence {
  where: "title" | "text";
  /** Position among the sentences of the whole reading: the title's come first. */
  index: number;
  paragraph: number;
  start: number;
  end: number;
  /** Its words, normalised. */
  text: string;
  /** What its words can be about (`CUE`), added up: known without taking it apart. */
  cues: number;
  /** All tags that its items can have, perhaps more: known without taking it apart. */
  readonly possible: TagSet;
  readonly items: readonly Item[];
  /** One character an item: what patterns are matched against. */
  readonly tags: TagRow;
  /** All names and expressions of time in it, those too that became no item of their own. */
  readonly hits: readonly Hit[];
  /** The names of those that mean one thing here. */
  readonly names: readonly Hit[];
  readonly periods: readonly FoundPeriod[];
  /** What has been found out about it (`rememberOfSentences`). */
  readonly facts: unknown[];
}

/** An article as the rules see it. */
export interface Reading {
  article: Article;
  sentences: readonly Sentence[];
  /** The conflict that the article is about, or null. */
  readonly conflict: string | null;
  /** The truce that the article as a whole speaks of, or null. */
  readonly truce: Truce | null;
  /** Which truce a claim of the article speaks of. */
  resolveTruce: (claim: ClaimEvidence) => ResolvedTruce;
}
