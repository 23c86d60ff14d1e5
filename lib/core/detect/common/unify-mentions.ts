import type { PartyTable } from "../../party.ts";
import type { Finding, Refiner, Source } from "../rule.ts";

/**
 * The same count in headline, lead and body is one claim: each mention takes over what another one
 * says more exactly ("Ukraine counts 53" - "the Joint Forces Operation said").
 */
export const unifyMentions: Refiner = {
  name: "unify-mentions",
  refine: (findings, { parties, reading: { conflict } }) =>
    findings.map((finding) => {
      const others = findings.filter(
        (other) =>
          other !== finding &&
          (isSameClaim(finding, other, parties) ||
            isHeadlineOf(finding, other, { parties, conflict })),
      );
      // Several who accuse each other below one headline: taking from each would make one accuse itself.
      if (!finding.figure && !areOneSide(others, parties)) return finding;
      return others.reduce((known, other) => takeFrom(known, other, parties), finding);
    }),
};

export function isSameClaim(a: Finding, b: Finding, parties: PartyTable): boolean {
  if (a.kind !== b.kind || a.sentence === b.sentence) return false;
  // The cheap question first: it is asked of each two claims of an article.
  if (!(a.figure && b.figure ? isSameCount(a, b) : isLeadOf(a, b))) return false;
  if (isOtherBody(a, b) || isOtherBody(b, a)) return false;
  return isCompatible(a.claimant, b.claimant, parties) && isSameSide(a, b, parties);
}

/** In the text "an opposition paper" is somebody else than the ministry; a headline may say "army" for it. */
function isOtherBody({ claimant: unknown, sentence }: Finding, { claimant }: Finding): boolean {
  return (
    sentence.where === "text" &&
    unknown?.id === null &&
    !unknown.guessed &&
    Boolean(claimant) &&
    claimant?.text !== unknown.text
  );
}

function areOneSide(findings: readonly Finding[], parties: PartyTable): boolean {
  const claimants = findings.flatMap(({ claimant }) =>
    claimant?.id ? parties.rootOf(claimant.id) : [],
  );
  return new Set(claimants).size <= 1;
}

function isSameCount(a: Finding, b: Finding): boolean {
  return a.figure?.metric === b.figure?.metric && isSameValue(a, b);
}

/** A headline and the first sentences below it. */
function isLeadOf({ sentence: title }: Finding, { sentence }: Finding): boolean {
  return title.where === "title" && sentence.where === "text" && sentence.index <= title.index + 4;
}

/** "Opposition claims 399 violations" above "the Syrian National Coalition said": a body of that side. */
function isHeadlineOf(
  headline: Finding,
  other: Finding,
  { parties, conflict }: { parties: PartyTable; conflict: string | null },
): boolean {
  if (headline.sentence.where !== "title" || other.sentence.where !== "text") return false;
  if (headline.figure?.metric !== other.figure?.metric || !isSameValue(headline, other))
    return false;
  const [general, exact] = [headline.claimant?.id, other.claimant?.id];
  if (conflict === null || !exact) return false;
  /** The lead may name one body of the side that the headline charges, or none. */
  if (!general) return !headline.claimant && isOfSide(headline, other, { parties, conflict });
  if (!isSameSide(headline, other, parties)) return false;
  const side = parties.sideIn(general, conflict)?.side;
  return side !== undefined && side === parties.sideIn(exact, conflict)?.side;
}

/** Do both charge the same side of the conflict, or does one of them charge nobody? */
function isOfSide(
  a: Finding,
  b: Finding,
  { parties, conflict }: { parties: PartyTable; conflict: string },
): boolean {
  const sides = (accused: readonly string[]): (string | undefined)[] =>
    accused.map((id) => parties.sideIn(id, conflict)?.side);
  const charged = sides(b.accused ?? []);
  return (
    !a.accused?.length ||
    charged.length === 0 ||
    sides(a.accused).some((side) => side !== undefined && charged.includes(side))
  );
}

/** "nearly 500" in the headline, 497 in the body. */
function isSameValue({ figure: a, sentence }: Finding, { figure: b }: Finding): boolean {
  if (!a || !b || a.value === null || b.value === null) return false;
  if (a.value === b.value) return true;
  return (
    sentence.where === "title" &&
    a.qualifier !== "exact" &&
    b.value >= 20 &&
    Math.abs(a.value - b.value) / b.value < 0.1
  );
}

export function isCompatible(
  a: Source | null | undefined,
  b: Source | null | undefined,
  parties: PartyTable,
): boolean {
  if (!a?.id || !b?.id) return true;
  return parties.rootOf(a.id) === parties.rootOf(b.id);
}

export function isSameSide(a: Finding, b: Finding, parties: PartyTable): boolean {
  if (!a.accused?.length || !b.accused?.length) return true;
  const roots = new Set(a.accused.map((id) => parties.rootOf(id)));
  return b.accused.some((id) => roots.has(parties.rootOf(id)));
}

function takeFrom(known: Finding, other: Finding, parties: PartyTable): Finding {
  const claimant = isNamedAlone(known)
    ? (known.claimant ?? null)
    : isCompatible(known.claimant, other.claimant, parties)
      ? moreExact(known.claimant ?? null, other.claimant ?? null, parties)
      : (other.claimant ?? null);
  const accused = known.accused?.length ? known.accused : other.accused;
  const period = known.period ?? other.period;
  return {
    ...known,
    claimant,
    ...(accused && { accused }),
    ...(period && { period }),
    reasons:
      claimant === known.claimant
        ? known.reasons
        : [
            ...known.reasons,
            {
              field: "claimant",
              how: "inferred",
              from: "same-figure",
              words: claimant?.text ?? null,
            },
          ],
  };
}

/** "Moscow and Kyiv accuse each other": two sides, and whichever of their bodies speaks below speaks for one of them. */
function isNamedAlone({ claimant, reasons }: Finding): boolean {
  return (
    Boolean(claimant?.id) &&
    reasons.some(({ field, from }) => field === "claimant" && from === "each-other")
  );
}

/** The body rather than the state it belongs to; anybody named rather than nobody. */
function moreExact(a: Source | null, b: Source | null, parties: PartyTable): Source | null {
  if (!b?.id) return a;
  if (!a?.id) return b;
  return isPartOf(b.id, a.id, parties) ? b : a;
}

function isPartOf(id: string, whole: string, parties: PartyTable): boolean {
  for (let at = parties.get(id)?.partOf; at; at = parties.get(at)?.partOf)
    if (at === whole) return true;
  return false;
}
