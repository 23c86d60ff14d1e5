import { KINDS, METRICS, QUALIFIERS, RATES } from "../../claim.ts";

/** One column of the table, as the codebook explains it. */
export interface Column {
  name: string;
  required: boolean;
  /** What may stand in it, in plain words. */
  values: string;
  meaning: string;
}

const id = "an id of the index";

/** The columns in their order: the one truth for reading, writing and the codebook. */
export const COLUMNS = [
  column("id", "Rows of the same id are one claim with several reports.", "any text, or empty"),
  column("truce", "The truce that the claim speaks of.", id, true),
  column("kind", "What kind of claim it is.", oneOf(KINDS), true),
  column("claimant", "Whoever asserts it.", `${id}; empty: the outlet in its own voice`),
  column(
    "accused",
    "Whoever is blamed; in a denial, whoever is cleared.",
    `${id}s, with semicolons between; empty: nobody, or both sides`,
  ),
  column("metric", "What a figure counts.", `${oneOf(METRICS)}; empty for accusations and denials`),
  column("value", "The number.", "a whole number without separators"),
  column("valueMax", "The upper end of a range.", "a whole number, or empty"),
  column("per", "The time that a rate counts for.", `${oneOf(RATES)}, or empty`),
  column("qualifier", "How the number is meant.", `${oneOf(QUALIFIERS)}, or empty`),
  column("from", "The first day that the claim covers.", "YYYY-MM-DD, or empty together with `to`"),
  column(
    "to",
    "The last day that the claim covers, inclusive.",
    "YYYY-MM-DD, or empty together with `from`",
  ),
  column("place", "Where; empty for the whole area of the truce.", "short text, or empty"),
  column(
    "part",
    "The figure is a part of a larger count of the same claimant.",
    "true or false; empty: false",
  ),
  column("note", "What else is needed to read it.", "text of at most 500 characters, or empty"),
  column(
    "url",
    "The address of the report.",
    "an address that begins with http:// or https://, or empty",
  ),
  column("outlet", "Where the report was published.", "the outlet's domain, or empty"),
  column("published", "The day of the report.", "YYYY-MM-DD, or empty"),
  column(
    "lang",
    "The language of the report.",
    "a language code of two or three letters; empty: und",
  ),
  column("title", "The title of the report.", "text of at most 300 characters, or empty"),
  column(
    "quote",
    "The sentence in which the claim stands.",
    "text of at most 1000 characters, or empty",
  ),
] as const satisfies readonly Column[];

export type ColumnName = (typeof COLUMNS)[number]["name"];
/** One row of the table, as texts. */
export type Cells = Record<ColumnName, string>;

/** What no table can carry: it is lost on the way through CSV. */
export const LOST_IN_CSV = ["signature", "author", "created", "anchor", "reviews"] as const;

function column<Name extends string>(
  name: Name,
  meaning: string,
  values: string,
  required = false,
) {
  return { name, meaning, values, required };
}

function oneOf(values: readonly string[]): string {
  return values.join(", ");
}
