import type { Article } from "../article.ts";
import type { Mention } from "../mention.ts";
import { cutArticle } from "./common/cut-article.ts";
import { readCandidates } from "./common/find-candidates.ts";
import { canMatch } from "./common/match.ts";
import type { Sentence } from "./common/reading.ts";
import { remember } from "./common/remember.ts";
import { toMention } from "./common/to-mention.ts";
import { createContexts, type DetectionIndex } from "./create-context.ts";
import type { Language } from "./language.ts";
import type { Context, Finding, Parser } from "./rule.ts";

export type { DetectionIndex };

export interface Detector {
  /** The ceasefire-violation claims of an article, in reading order; none in a language without rules. */
  detect(article: Article): Mention[];
}

/** A detector for articles in these languages. */
export function createDetector(index: DetectionIndex, languages: readonly Language[]): Detector {
  const open = createContexts(index);
  const detectStretch = (article: Article, language: Language): Mention[] => {
    const opened = open(article, language);
    if (!opened) return [];
    const { context, title, text } = opened;
    return findClaims(language, context).map((finding) =>
      toMention(finding, article, { title, text }),
    );
  };
  return {
    detect(article) {
      const language = languageOf(article, languages);
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

function languageOf({ lang }: Article, languages: readonly Language[]): Language | undefined {
  return languages.find(({ code }) => code === languageCode(lang));
}

/** "en-GB" is "en". */
export function languageCode(lang: string): string {
  return lang.toLowerCase().split(/[-_]/)[0] ?? "";
}

function findClaims(language: Language, context: Context): Finding[] {
  const { byThemselves, besideOthers } = parsersOf(language);
  let findings = readCandidates(context.reading.sentences, {
    claims: (sentence) => readSentence(sentence, byThemselves, context),
    consequences: (sentence) => readSentence(sentence, besideOthers, context),
    standsAlone: (sentence) =>
      besideOthers.some(
        ({ forms, standsAlone }) => canMatch(forms, sentence.possible) && standsAlone?.(sentence),
      ),
  });
  if (findings.length === 0) return [];
  for (const refiner of language.refiners) findings = refiner.refine(findings, context);
  return findings;
}

const parsersOf = remember(({ parsers }: Language) => ({
  byThemselves: parsers.filter(({ standsAlone }) => !standsAlone),
  besideOthers: parsers.filter(({ standsAlone }) => standsAlone),
}));

/** Asks the parsers that can find something by the words of the sentence, then by its items. */
function readSentence(
  sentence: Sentence,
  parsers: readonly Parser[],
  context: Context,
): readonly Finding[] {
  const possible = parsers.filter(
    ({ forms, suits }) =>
      canMatch(forms, sentence.possible) && (!suits || suits(sentence, context)),
  );
  if (possible.length === 0) return [];
  const found: Finding[] = [];
  for (const parser of possible)
    if (canMatch(parser.forms, sentence.tags.holds)) found.push(...parser.read(sentence, context));
  return found;
}
