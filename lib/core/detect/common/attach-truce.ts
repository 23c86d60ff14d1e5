import type { PartyTable } from "../../party.ts";
import type { Truce } from "../../truce.ts";
import type { Context, Finding, Refiner } from "../rule.ts";
import type { Reading, Sentence } from "./reading.ts";
import { resolvePeriod } from "./resolve-period.ts";
import { createTruceResolver, type ResolvedTruce } from "./resolve-truce.ts";
import { toTruceClues } from "./truce-clues.ts";

/** Tells which truce each claim speaks of, with how sure that is. */
export const attachTruce: Refiner = {
  name: "attach-truce",
  refine(findings, context) {
    if (findings.length === 0) return [];
    const resolve = createResolver(context);
    return findings.map((finding) => {
      const { truce, confidence, reason } = resolve(finding);
      return {
        ...finding,
        truce: truce === null ? null : { id: truce, confidence },
        reasons: [
          ...finding.reasons,
          {
            field: "truce" as const,
            how: reason === "name" ? ("stated" as const) : ("inferred" as const),
            from: `truce-${reason}`,
            words: null,
          },
        ],
      };
    });
  },
};

function createResolver({
  reading,
  truces,
  parties,
}: Context): (finding: Finding) => ResolvedTruce {
  const { published } = reading.article;
  const resolve = resolverOf(truces, parties)({ clues: cluesOf(reading.sentences), published });
  return (finding) =>
    resolve({
      clues: cluesOf([finding.sentence]),
      period:
        (finding.when &&
          resolvePeriod(finding.when.expression, { published, truce: null })?.period) ??
        null,
    });
}

const resolvers = new WeakMap<readonly Truce[], ReturnType<typeof createTruceResolver>>();

/** What is worked out from the index alone serves every article. */
function resolverOf(
  truces: readonly Truce[],
  parties: PartyTable,
): ReturnType<typeof createTruceResolver> {
  const ready = resolvers.get(truces);
  if (ready) return ready;
  const resolver = createTruceResolver(truces, parties);
  resolvers.set(truces, resolver);
  return resolver;
}

function cluesOf(sentences: Reading["sentences"]): ReturnType<typeof toTruceClues> {
  return toTruceClues(
    sentences.flatMap((sentence: Sentence) => sentence.hits),
    sentences.flatMap((sentence) => sentence.periods.map(({ expression }) => expression)),
  );
}
