import type { Article } from "../article.ts";
import type { ClaimsIndex } from "../claims-index.ts";
import { createPartyTable, type PartyTable } from "../party.ts";
import { forgetTooMany } from "../text/known-word.ts";
import { normalise, type Normalised } from "../text/normalise.ts";
import { createGazetteer, type Gazetteer } from "./common/gazetteer.ts";
import { once } from "./common/once.ts";
import { readArticle } from "./common/read-article.ts";
import { createTruceResolver } from "./common/resolve-truce.ts";
import type { Language } from "./language.ts";
import type { Context } from "./rule.ts";

/** What detection needs of the claims index. */
export type DetectionIndex = Pick<ClaimsIndex, "parties" | "truces" | "outlets">;

/** An article with its names, numbers and sources read, and the way back to its own offsets. */
export interface OpenArticle {
  context: Context;
  title: Normalised;
  text: Normalised;
}

/** Reads articles for the rules of a language; undefined where the trigger finds nothing to read. */
export function createContexts(
  index: DetectionIndex,
): (article: Article, language: Language) => OpenArticle | undefined {
  const parties = createPartyTable(index.parties);
  const { truces } = index;
  const truceResolver = createTruceResolver(truces, parties);
  const adjectives = rootsByAdjective(parties);
  const gazetteerFor = createGazetteers(index);
  return (article, language) => {
    forgetTooMany();
    const title = normalise(article.title);
    const text = normalise(article.text);
    if (!language.trigger.test(title.text) && !language.trigger.test(text.text)) return undefined;
    const gazetteer = gazetteerFor(language);
    const { spell = (given: string): string => given } = language.gazetteer;
    const reading = readArticle(
      article,
      [
        { where: "title", text: spell(title.text) },
        { where: "text", text: spell(text.text) },
      ],
      { language, gazetteer, parties, truces, truceResolver },
    );
    const attribute = once(() =>
      language.attribute(reading, {
        parties,
        lookUp: createLookUp(gazetteer),
        rootOfAdjective: (adjective) => adjectives.get(adjective),
        conflict: reading.conflict,
      }),
    );
    const attributions: Context["attributions"] = (sentence) => attribute()(sentence);
    return { context: { reading, parties, truces, attributions }, title, text };
  };
}

/** Names of the index are filed once for each language, when it is first met. */
function createGazetteers(index: DetectionIndex): (language: Language) => Gazetteer {
  const gazetteers = new Map<string, Gazetteer>();
  return (language) => {
    const gazetteer = gazetteers.get(language.code) ?? createGazetteer(index, language.gazetteer);
    gazetteers.set(language.code, gazetteer);
    return gazetteer;
  };
}

function rootsByAdjective(parties: PartyTable): Map<string, string> {
  const roots = new Map<string, string>();
  for (const { id, adjectives = [] } of parties.all())
    for (const adjective of adjectives) roots.set(adjective.toLowerCase(), parties.rootOf(id));
  return roots;
}

/** The party that a whole name means by itself. */
function createLookUp(gazetteer: Gazetteer): (name: string) => string | undefined {
  return (name) =>
    gazetteer.findWhole(name).find(({ kind, how }) => kind === "party" && how === "alias")?.ids[0];
}
