import { has } from "../../common/match.ts";
import { eachFinding, type Attribution, type Context, type Finding } from "../../rule.ts";
import { publisherOf, publisherOfList } from "../attribution/publication.ts";

/** The innermost attribution whose words the finding is in. */
export const attachClaimant = eachFinding("en/attach-claimant", (finding, context) => {
  if (finding.claimant) return finding;
  const covering = context
    .attributions(finding.sentence)
    .filter(({ scope }) => scope.from <= finding.act && finding.act <= scope.to)
    .filter(({ cue }) => !isRebutted(cue, finding));
  const weight = (each: Attribution): number =>
    distance(each, finding) +
    (isCarrier(each, context) ? FAR : 0) +
    (WEAK.has(each.sieve) ? 2 * FAR : 0);
  const nearest = covering.toSorted((a, b) => weight(a) - weight(b))[0];
  const best = nearest && (bodyOf(nearest, covering, context) ?? nearest);
  if (!best)
    return {
      ...finding,
      claimant: publisherOf(context.reading) ?? publisherOfList(finding, context),
    };
  const { source, sieve } = best;
  const reason = {
    field: "claimant" as const,
    how: "stated" as const,
    from: sieve,
    words: source.text,
  };
  return { ...finding, claimant: source, reasons: [...finding.reasons, reason] };
});

/** "Tbilisi has counted 17 breaches, the Interior Ministry said": the ministry, which speaks for the state. */
function bodyOf(
  { source }: Attribution,
  covering: readonly Attribution[],
  { parties }: Context,
): Attribution | undefined {
  const { id } = source;
  if (id === null || parties.rootOf(id) !== id || source.guessed) return undefined;
  return covering.find(
    ({ source: { id: other, guessed } }) =>
      other !== null && other !== id && !guessed && parties.rootOf(other) === id,
  );
}

const FAR = 1000;
/** Where nobody is said to speak. */
const WEAK = new Set(["report-of", "believed", "watches", "keeps-count"]);

/** "Al Jazeera, citing the media office, reports": who carries a claim gives way to whom it quotes. */
function isCarrier({ source }: Attribution, { parties }: Context): boolean {
  return source.id !== null && parties.get(source.id)?.kind === "media";
}

/** "The ministry claimed that X; this is a lie": who made the charge does not call it one. */
function isRebutted(
  { to }: Attribution["cue"],
  { kind, act, sentence: { items } }: Finding,
): boolean {
  return (
    kind === "denial" &&
    has(items[act], "FALSE") &&
    items.slice(to, act).some((item) => has(item, "SEMICOLON"))
  );
}

/** Who counts comes before who passes the count on; then the nearest words decide. */
function distance({ phrase, cue, sieve, source }: Attribution, { act, figure }: Finding): number {
  const gap = Math.min(Math.abs(cue.from - act), Math.abs(phrase.to - act));
  // "..., the ministry said, in what the president called a breach": whose name stands there calls it one.
  if (!figure) return source.guessed ? gap + 50 : gap;
  return COUNTING.has(sieve) ? gap - 100 : gap;
}

/** The ways in which a source is named by its count. */
const COUNTING = new Set(["tallies", "tallied", "citing", "figure-of", "by-count-of"]);
