import type { Period } from "../../period.ts";
import type { Reason } from "../../mention.ts";
import type { Context, Finding, Refiner } from "../rule.ts";
import { resolvePeriod, type PeriodContext } from "./resolve-period.ts";

/** Which days a claim covers: by its own words, by those of the claim it continues, by the truce. */
export const attachPeriod: Refiner = {
  name: "attach-period",
  refine(findings, context) {
    const done: Finding[] = [];
    for (const finding of findings) done.push(withPeriod(finding, done, context));
    return done;
  },
};

function withPeriod(finding: Finding, done: readonly Finding[], context: Context): Finding {
  const measures = measuresOf(finding, context);
  const stated = finding.when && resolvePeriod(finding.when.expression, measures);
  if (stated)
    return fill(finding, stated.period, {
      how: stated.inferred ? "inferred" : "stated",
      from: stated.inferred ?? "expression",
      words: null,
    });
  const before = done.findLast(
    ({ period, sentence }) =>
      period &&
      sentence.where === finding.sentence.where &&
      sentence.index >= finding.sentence.index - 2,
  );
  if (finding.figure && before?.period)
    return fill(finding, before.period, { how: "inferred", from: "previous-claim", words: null });
  const whole = wholeTruce(finding, measures);
  return whole
    ? fill(finding, whole, { how: "inferred", from: "truce-dates", words: null })
    : { ...finding, period: null };
}

function fill(finding: Finding, period: Period, reason: Omit<Reason, "field">): Finding {
  return { ...finding, period, reasons: [...finding.reasons, { field: "period", ...reason }] };
}

/** Publication, or the day on which the text says that the statement was made. */
function measuresOf({ truce: id, saidOn }: Finding, { reading, truces }: Context): PeriodContext {
  const truce = truces.find((candidate) => candidate.id === id?.id) ?? null;
  const said = saidOn && resolvePeriod(saidOn.expression, { published: null, truce });
  return { published: reading.article.published ?? said?.period.to ?? null, truce };
}

/** A count without days is the count since the truce began. */
function wholeTruce(finding: Finding, { published, truce }: PeriodContext): Period | undefined {
  if (finding.figure?.metric !== "violations" || !truce || !published) return undefined;
  return truce.from <= published ? { from: truce.from, to: published } : undefined;
}
