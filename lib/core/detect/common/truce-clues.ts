import type { PeriodExpression, Point } from "../../text/dates.ts";
import type { Hit } from "./gazetteer.ts";

/** What a stretch of text says about which truce it speaks of. */
export interface TruceClues {
  /** The ids of each truce name, place and party that was found: several where a name can mean several. */
  names: readonly (readonly string[])[];
  places: readonly (readonly string[])[];
  parties: readonly (readonly string[])[];
  /** Does it count days from the first of the truce: "in its first week"? */
  isYoung: boolean;
  /** Days, months and years that are named. */
  points: readonly Point[];
}

/**
 * What the names and the expressions of time in a stretch of text say about the truce. A country
 * is a place and a party: it counts once, as the party. "The coalition" tells no conflict: the conflict tells it.
 */
export function toTruceClues(
  hits: readonly Hit[],
  expressions: readonly PeriodExpression[],
): TruceClues {
  const parties = hits.filter(
    ({ kind, how, ids }) =>
      kind === "person" ||
      (kind === "party" &&
        how !== "contextual" &&
        how !== "attributive" &&
        (ids.length === 1 || how === "alias" || how === "adjective")),
  );
  const taken = new Set(parties.map(({ start }) => start));
  return {
    names: hits.filter(({ kind }) => kind === "truce").map(({ ids }) => ids),
    places: hits
      .filter(({ kind, start }) => kind === "place" && !taken.has(start))
      .map(({ ids }) => ids),
    parties: parties.map(({ ids }) => ids),
    isYoung: expressions.some(
      (expression) =>
        expression.kind === "first" || (expression.kind === "nth" && expression.unit !== "month"),
    ),
    points: expressions.flatMap(pointsOf),
  };
}

function pointsOf(expression: PeriodExpression): Point[] {
  const points: (Point | null)[] = [];
  if ("at" in expression) points.push(expression.at);
  if ("from" in expression) points.push(expression.from);
  if ("to" in expression) points.push(expression.to);
  if ("on" in expression) points.push(expression.on);
  return points.filter((point) => point !== null);
}
