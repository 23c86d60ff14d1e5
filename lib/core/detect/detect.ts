import type { Article } from "../article.ts";
import type { ClaimsIndex } from "../claims-index.ts";
import type { Mention } from "../mention.ts";
import { createPartyTable, type PartyTable } from "../party.ts";
import { normalise } from "../text/normalise.ts";
import { cutArticle } from "./common/cut-article.ts";
import { createGazetteer, type Gazetteer } from "./common/gazetteer.ts";
import { readCandidates } from "./common/find-candidates.ts";
import { once } from "./common/once.ts";
import { readArticle } from "./common/read-article.ts";
import { createTruceResolver } from "./common/resolve-truce.ts";
import { toMention } from "./common/to-mention.ts";
import { english } from "./en/configuration.ts";
import type { Language } from "./language.ts";
import type { Context, Finding } from "./rule.ts";

/** What detection needs of the claims index. */
export type DetectionIndex = Pick<ClaimsIndex, "parties" | "truces" | "outlets">;

export interface Detector {
  /** The ceasefire-violation claims of an article, in reading order; none in a language without rules. */
  detect(article: Article): Mention[];
}

const LANGUAGES: readonly Language[] = [english];

/** Names of the index are filed once for each language, when it is first met. */
export function createDetector(index: DetectionIndex): Detector {
  const parties = createPartyTable(index.parties);
  const truceResolver = createTruceResolver(index.truces, parties);
  const adjectives = rootsByAdjective(parties);
  const gazetteers = new Map<string, Gazetteer>();
  const gazetteerFor = (language: Language): Gazetteer => {
    const gazetteer = gazetteers.get(language.code) ?? createGazetteer(index, language.gazetteer);
    gazetteers.set(language.code, gazetteer);
    return gazetteer;
  };
  const detectStretch = (article: Article, language: Language): Mention[] => {
    const title = normalise(article.title);
    const text = normalise(article.text);
    if (!language.trigger.test(title.text) && !language.trigger.test(text.text)) return [];
    const gazetteer = gazetteerFor(language);
    const reading = readArticle(
      article,
      [
        { where: "title", text: title.text },
        { where: "text", text: text.text },
      ],
      { language, gazetteer, parties, truces: index.truces, truceResolver },
    );
    const attributions = once(() =>
      language.attribute(reading, {
        parties,
        lookUp: createLookUp(gazetteer),
        rootOfAdjective: (adjective) => adjectives.get(adjective),
        conflict: reading.conflict,
      }),
    );
    const context: Context = {
      reading,
      parties,
      truces: index.truces,
      attributions: (sentence) => attributions()[sentence.index] ?? [],
    };
    return findClaims(language, context).map((finding) =>
      toMention(finding, article, { title, text }),
    );
  };
  return {
    detect(article) {
      const language = languageOf(article);
      if (!language) return [];
      return cutArticle(article).flatMap((stretch) =>
        detectStretch(stretch.article, language).map((mention) => shift(mention, stretch.offset)),
      );
    },
  };
}

/** From offsets in a stretch to offsets in the whole text. */
function shift(mention: Mention, offset: number): Mention {
  if (offset === 0 || mention.where === "title") return mention;
  const { start, end, focus } = mention;
  return {
    ...mention,
    start: start + offset,
    end: end + offset,
    focus: { start: focus.start + offset, end: focus.end + offset },
  };
}

function rootsByAdjective(parties: PartyTable): Map<string, string> {
  const roots = new Map<string, string>();
  for (const { id, adjectives = [] } of parties.all())
    for (const adjective of adjectives) roots.set(adjective.toLowerCase(), parties.rootOf(id));
  return roots;
}

function createLookUp(gazetteer: Gazetteer): (name: string) => string | undefined {
  return (name) =>
    gazetteer
      .find(name)
      .find(
        ({ kind, how, start, end }) =>
          kind === "party" && how === "alias" && start === 0 && end === name.length,
      )?.ids[0];
}

function languageOf({ lang }: Article): Language | undefined {
  const code = lang.toLowerCase().split(/[-_]/)[0];
  return LANGUAGES.find((language) => language.code === code);
}

function findClaims(language: Language, context: Context): Finding[] {
  let findings = readCandidates(context.reading.sentences, (sentence) =>
    language.parsers.flatMap((parser) => parser.read(sentence, context)),
  );
  if (findings.length === 0) return [];
  for (const refiner of language.refiners) findings = refiner.refine(findings, context);
  return findings;
}
