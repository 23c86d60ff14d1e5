import type { Article } from "../../lib/core/article.ts";
import { trucesOf, type IndexLookup } from "../../lib/core/compare/annotate-page.ts";
import type { Mention } from "../../lib/core/mention.ts";
import { flaggedClaims, ownClaims } from "../../lib/core/own-work/own-claims.ts";
import {
  localEntries,
  withOwnWork,
  type LocalEntries,
} from "../../lib/core/own-work/own-lookup.ts";
import { addFlags } from "../../lib/core/own-work/own-mentions.ts";
import { pageKey, truceKey, typeKey } from "../../lib/core/own-work/work-keys.ts";
import { ownReviews } from "../../lib/core/own-work/own-reviews.ts";
import type { WorkItem } from "../../lib/core/own-work/work-item.ts";
import { toMoment } from "../../lib/core/record/plain-text.ts";
import { ownAuthors } from "../../lib/store/own-work/author-keys.ts";
import type { OwnWork } from "../../lib/store/own-work/own-work.ts";
import { noteQuotes } from "../../lib/store/own-work/lost-quotes.ts";
import { readWorkBy } from "../../lib/store/own-work/read.ts";

/** The reader's own work, as far as one page needs it. */
export interface OwnOnPage {
  local: LocalEntries;
  /** The mentions with the flags of this page among them; undefined where one may stand in what was not read. */
  withFlags(article: Article, mentions: readonly Mention[]): Mention[] | undefined;
  /** Reads the own claims of the mentioned truces; the result puts them into an index. */
  claimsOf(mentions: readonly Mention[]): Promise<(lookup: IndexLookup) => IndexLookup>;
}

const NOTHING: OwnOnPage = {
  local: { parties: [], truces: [] },
  withFlags: (_, mentions) => [...mentions],
  claimsOf: async () => (lookup) => lookup,
};

/** Where own work cannot be opened, pages are annotated without it. */
export async function ownWorkOf(url: string, work: OwnWork): Promise<OwnOnPage> {
  const opened = await work.open();
  if (!opened.ok) return NOTHING;
  const { database } = opened;
  const items = await readWorkBy(database, [pageKey(url), typeKey("party"), typeKey("truce")]);
  const local = localEntries(items);
  return {
    local,
    withFlags(article, mentions) {
      const flagged = addFlags(article, mentions, flaggedClaims(items));
      if (article.gaps && flagged.lost.length > 0) return undefined;
      void noteQuotes(database, flagged, toMoment(Date.now())).then((noted) => {
        if (noted.ok && noted.touched?.length !== 0) work.announce(noted.touched);
      });
      return flagged.mentions;
    },
    async claimsOf(mentions) {
      const keys = trucesOf(mentions).map(truceKey);
      const found: WorkItem[] = keys.length === 0 ? [] : await readWorkBy(database, keys);
      if (found.length === 0 && local.parties.length + local.truces.length === 0)
        return (lookup) => lookup;
      const authors = await ownAuthors(database);
      const claims = ownClaims(found, authors);
      const reviews = ownReviews(found, authors);
      return (lookup) => withOwnWork(lookup, local, { claims, reviews });
    },
  };
}
