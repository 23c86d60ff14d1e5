import type { Assertion, Claim } from "../claim.ts";
import { intersect, type Period } from "../period.ts";
import { daysOfTruce, type Question } from "./question.ts";
import { shareBody } from "./sides.ts";

/**
 * Does a denial deny this claim? It does when it clears a body that the claim blames and speaks of
 * the claim's days: those that it names, else all days of the truce until it was published.
 */
export function isDenied(claim: Statement, denial: Statement, question: Question): boolean {
  if (denial.kind !== "denial" || claim.kind === "denial") return false;
  if (!shareBody(claim.accused, denial.accused, question)) return false;
  const said = claim.period ?? daysOfPublication(claim.published);
  const denied =
    denial.period ??
    (denial.published === null ? undefined : daysOfTruce(question.truce, denial.published));
  return said !== undefined && denied !== undefined && intersect(said, denied) !== undefined;
}

/** A claim or a mention, with the day on which it was last published. */
export type Statement = Pick<Assertion, "kind" | "accused" | "period"> & {
  published: string | null;
};

const known = new WeakMap<Claim, Statement>();

/** Every mention of a page asks for the same claims. */
export function statementOfClaim(claim: Claim): Statement {
  let statement = known.get(claim);
  if (!statement) {
    const { kind, accused, period, reports } = claim;
    const days = reports.flatMap((report) => report.published ?? []).toSorted();
    statement = { kind, accused, period, published: days.at(-1) ?? null };
    known.set(claim, statement);
  }
  return statement;
}

export function statementOfMention(
  { mention, source }: Question,
  period: Period | null,
): Statement {
  const { kind, accused } = mention;
  return { kind, accused, period: mention.period ?? period, published: source.published };
}

function daysOfPublication(published: string | null): Period | undefined {
  return published === null ? undefined : { from: published, to: published };
}
