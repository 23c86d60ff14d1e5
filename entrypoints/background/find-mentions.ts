import type { Article } from "../../lib/core/article.ts";
import type { ClaimsIndex } from "../../lib/core/claims-index.ts";
import { createDetector, type Detector } from "../../lib/core/detect/detect.ts";
import { prepareDetection } from "../../lib/core/detect/prepare.ts";
import type { Mention } from "../../lib/core/mention.ts";
import type { LocalEntries } from "../../lib/core/own-work/own-lookup.ts";

type Base = Omit<ClaimsIndex, "claims">;

export interface FindMentions {
  /** Finds the claims of an article by the names of the index and of the reader's own entries. */
  (article: Article, base: Base, local: LocalEntries): Mention[];
  /** An article in this language will be asked about soon. */
  prepare(lang: string): Promise<void>;
}

/** A detector files all names once: it is kept as long as these are the same. */
export function createFindMentions(): FindMentions {
  let last: { base: Base; names: string; detector: Detector } | undefined;
  const find = (article: Article, base: Base, local: LocalEntries): Mention[] => {
    const names = JSON.stringify(local);
    if (last?.base !== base || last.names !== names)
      last = { base, names, detector: createDetector(withLocal(base, local)) };
    return last.detector.detect(article);
  };
  return Object.assign(find, { prepare });
}

/** In turns with everything else, above all with what the article itself waits for. */
async function prepare(lang: string): Promise<void> {
  for (const _ of prepareDetection(lang)) await new Promise((resolve) => setTimeout(resolve));
}

function withLocal(base: Base, { parties, truces }: LocalEntries): Base {
  const held = new Set([...base.parties, ...base.truces].map(({ id }) => id));
  return {
    parties: [...base.parties, ...parties.filter(({ id }) => !held.has(id))],
    truces: [...base.truces, ...truces.filter(({ id }) => !held.has(id))],
    outlets: base.outlets,
  };
}
