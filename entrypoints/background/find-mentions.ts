import type { Article } from "../../lib/core/article.ts";
import type { ClaimsIndex } from "../../lib/core/claims-index.ts";
import type { Detector } from "../../lib/core/detect/detect.ts";
import type { Mention } from "../../lib/core/mention.ts";
import type { LocalEntries } from "../../lib/core/own-work/own-lookup.ts";

type Base = Omit<ClaimsIndex, "claims">;

export interface FindMentions {
  /** Finds the claims of an article by the names of the index and of the reader's own entries. */
  (article: Article, base: Base, local: LocalEntries): Promise<Mention[]>;
  /** An article will be asked about soon. */
  prepare(): Promise<void>;
}

/** A detector files all names once: it is kept as long as these are the same. */
export function createFindMentions(): FindMentions {
  let last: { base: Base; names: string; detector: Detector } | undefined;
  const find = async (article: Article, base: Base, local: LocalEntries): Promise<Mention[]> => {
    const { createDetector } = await loadDetection();
    const names = JSON.stringify(local);
    if (last?.base !== base || last.names !== names)
      last = { base, names, detector: createDetector(withLocal(base, local)) };
    return last.detector.detect(article);
  };
  return Object.assign(find, { prepare: async () => void (await loadDetection()) });
}

/**
 * The rules of all languages, in the same file as all else, but run only when they are wanted: that
 * takes as long as everything else that the background does when it starts.
 */
const loadDetection = () => import("../../lib/core/detect/detect.ts");

function withLocal(base: Base, { parties, truces }: LocalEntries): Base {
  const held = new Set([...base.parties, ...base.truces].map(({ id }) => id));
  return {
    parties: [...base.parties, ...parties.filter(({ id }) => !held.has(id))],
    truces: [...base.truces, ...truces.filter(({ id }) => !held.has(id))],
    outlets: base.outlets,
  };
}
