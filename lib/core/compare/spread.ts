import type { Claim } from "../claim.ts";
import type { Comparison } from "./comparison.ts";
import type { Listed } from "./order.ts";
import type { Question } from "./question.ts";
import { shareBody } from "./sides.ts";

/** How far the mention and the comparable figures of others about the same body, or about all, lie apart. */
export function spreadOf(question: Question, listed: readonly Listed[]): Comparison["spread"] {
  const { mention } = question;
  if (mention.value === null) return null;
  const others = listed
    .filter(({ entry, claim }) => entry.comparable && isAboutTheSame(question, entry, claim))
    .flatMap(({ claim }) => bounds(claim));
  if (others.length === 0) return null;
  const values = [...others, ...bounds(mention)];
  const least = Math.min(...values);
  const most = Math.max(...values);
  return { least, most, ratio: least === 0 ? null : most / least };
}

function isAboutTheSame(question: Question, entry: Listed["entry"], claim: Claim): boolean {
  if (entry.relation === "all-sides") return true;
  return (
    entry.relation === "same-side" && shareBody(question.mention.accused, claim.accused, question)
  );
}

function bounds({ value, valueMax }: Pick<Claim, "value" | "valueMax">): number[] {
  return [value, valueMax].filter((bound) => bound !== null);
}
