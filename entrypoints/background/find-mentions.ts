import type { Article } from "../../lib/core/article.ts";
import type { ClaimsIndex } from "../../lib/core/claims-index.ts";
import type { Detector } from "../../lib/core/detect/create-detector.ts";
import { LANGUAGES } from "../../lib/core/detect/languages.ts";
import type { Mention } from "../../lib/core/mention.ts";
import type { LocalEntries } from "../../lib/core/own-work/own-lookup.ts";

type Base = Omit<ClaimsIndex, "claims">;

export interface FindMentions {
  /** Finds the claims of an article by the names of the index and of the reader's own entries. */
  (article: Article, base: Base, local: LocalEntries): Promise<Mention[]>;
  /** An article will be asked about soon. */
  prepare(): Promise<void>;
}

/** Set up before it is known in which language the article is: most outlets of the index write in it. */
const LIKELY = "en";

interface Kept {
  base: Base;
  names: string;
  detectors: Map<string, Detector>;
}

/** A detector files all names once: it is kept as long as these are the same. */
export function createFindMentions(): FindMentions {
  let last: Kept | undefined;
  const find = async (article: Article, base: Base, local: LocalEntries): Promise<Mention[]> => {
    const { createDetector, languageCode } = await loadDetection();
    const code = languageCode(article.lang);
    const language = await LANGUAGES.get(code)?.();
    if (!language) return [];
    const names = JSON.stringify(local);
    if (last?.base !== base || last.names !== names) last = { base, names, detectors: new Map() };
    const { detectors } = last;
    const detector = detectors.get(code) ?? createDetector(withLocal(base, local), [language]);
    detectors.set(code, detector);
    return detector.detect(article);
  };
  return Object.assign(find, { prepare });
}

async function prepare(): Promise<void> {
  await Promise.all([loadDetection(), LANGUAGES.get(LIKELY)?.()]);
}

/** In the same file as all else, but run only when it is wanted. */
const loadDetection = () => import("../../lib/core/detect/create-detector.ts");

function withLocal(base: Base, { parties, truces }: LocalEntries): Base {
  const held = new Set([...base.parties, ...base.truces].map(({ id }) => id));
  return {
    parties: [...base.parties, ...parties.filter(({ id }) => !held.has(id))],
    truces: [...base.truces, ...truces.filter(({ id }) => !held.has(id))],
    outlets: base.outlets,
  };
}
