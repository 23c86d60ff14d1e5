import { chooseLanguage, type Language } from "../../components/i18n/languages.ts";
import type { Article } from "../../lib/core/article.ts";
import type { PageAnnotations } from "../../lib/core/annotation.ts";
import { annotatePage, type IndexLookup } from "../../lib/core/compare/annotate-page.ts";
import { createBaseJoiner } from "../../lib/core/feed/join-base.ts";
import { withFeeds, type FeedContent } from "../../lib/core/feed/join-feeds.ts";
import { wantedClaims } from "../../lib/core/feed/wanted-claims.ts";
import { toPageBadges } from "../../lib/core/page-badges.ts";
import type { Mention } from "../../lib/core/mention.ts";
import type { Outlet } from "../../lib/core/outlet.ts";
import { withoutHiddenOutlets } from "../../lib/core/hidden-outlets.ts";
import { isSiteOff, isSnoozed, withoutUnwanted, type Settings } from "../../lib/core/settings.ts";
import { refused, type Answer, type Ask, type View } from "../../lib/messages.ts";
import { loadLookup } from "../../lib/store/index-lookup.ts";
import type { IndexStore } from "../../lib/store/index-store.ts";
import type { OwnWork } from "../../lib/store/own-work/own-work.ts";
import { confirmShown, loadFeedContent } from "../../lib/sync/feed-content.ts";
import type { FeedsOnDevice } from "../extension-page/feeds-on-device.ts";
import type { FindMentions } from "./find-mentions.ts";
import { ownWorkOf } from "./own-lookup.ts";

export interface AnnotateOptions {
  store: IndexStore;
  work: OwnWork;
  find: FindMentions;
  feeds: FeedsOnDevice;
  loadSettings: () => Promise<Settings>;
  /** Reads a file of the package. */
  readFile: (path: string) => Promise<string>;
  /** The languages that the browser's interface is in, best first. */
  locales: () => readonly string[];
}

export interface Annotate {
  /** Finds the claims of an article and what the index and own work hold beside each; `url` is the browser's word. */
  answer(ask: Ask<"annotate">, url: string): Promise<Answer<"annotate">>;
  /** An article will be asked about soon: gets ready what takes long the first time. */
  expect(): void;
}

export function createAnnotate(options: AnnotateOptions): Annotate {
  const { store, work, find, feeds, loadSettings } = options;
  const joinBase = createBaseJoiner();
  const views = createViews(options);
  const answer: Annotate["answer"] = async ({ article }, url) => {
    const [settings, packaged, shared, own] = await Promise.all([
      loadSettings(),
      store.load(),
      feeds.index.base(),
      ownWorkOf(url, work),
    ]);
    const base = joinBase(packaged, shared);
    const { host, hostname } = new URL(url);
    const { version } = await store.state();
    if (isSiteOff(settings, host) || isSnoozed(settings, version)) return refused("off");
    if (base.parties.length === 0) return refused("no-index");
    const detected = withoutUnwanted(await find(article, base, own.local), settings);
    const mentions = own.withFlags({ ...article, url }, detected);
    if (!mentions) return refused("unread");
    const [index, withOwn] = await Promise.all([
      loadLookup(store, mentions),
      own.claimsOf(mentions),
    ]);
    const named = new Map(base.truces.map((truce) => [truce.id, truce]));
    const annotated = await annotateWithFeeds(mentions, article, {
      feeds,
      wanted: wantedClaims(mentions, article, { ...index, truce: (id) => named.get(id) }),
      join: (content) => withOwn(withFeeds(index, content)),
    });
    const page = withoutHiddenOutlets(annotated, settings);
    const outlet = outletOf(hostname, (domain) => index.outlet(domain));
    return {
      ok: true,
      value: { page: toPageBadges(page), view: await views.view(settings, outlet) },
    };
  };
  return {
    answer,
    expect() {
      // What fails here will fail again when it is asked for.
      void Promise.allSettled([
        store.load(),
        feeds.index.base(),
        work.open(),
        loadSettings().then(views.texts),
        find.prepare(),
      ]);
    },
  };
}

interface FeedJoin {
  feeds: FeedsOnDevice;
  wanted: ReturnType<typeof wantedClaims>;
  join: (content: FeedContent) => IndexLookup;
}

/** Annotates, looks at the signatures of what would be shown, and once more without what nobody signed. */
async function annotateWithFeeds(
  mentions: readonly Mention[],
  article: Article,
  { feeds, wanted, join }: FeedJoin,
): Promise<PageAnnotations> {
  const environment = { ...feeds, primitives: feeds.tools, subscriptions: await feeds.list() };
  const content = await loadFeedContent(environment, wanted);
  const page = annotatePage(mentions, article, join(content));
  const { claims } = page.references;
  const genuine = await confirmShown(content, (claim) => claim in claims, feeds.index);
  return genuine ? annotatePage(mentions, article, join(genuine)) : page;
}

/** `www.paper.example` and `edition.paper.example` are `paper.example`. */
function outletOf(
  hostname: string,
  find: (domain: string) => Outlet | undefined,
): Outlet | undefined {
  const labels = hostname.split(".");
  return labels.map((_, i) => find(labels.slice(i).join("."))).find((outlet) => outlet);
}

/** How marks are to be shown; the texts of a language are read once as long as the background runs. */
function createViews({ readFile, locales }: AnnotateOptions) {
  const catalogues = new Map<Language, string>();
  const languageOf = ({ language }: Settings): Language => chooseLanguage(language, locales());
  const texts = async (settings: Settings): Promise<string> => {
    const lang = languageOf(settings);
    const catalogue = catalogues.get(lang) ?? (await readFile(`_locales/${lang}/messages.json`));
    catalogues.set(lang, catalogue);
    return catalogue;
  };
  const view = async (settings: Settings, outlet: Outlet | undefined): Promise<View> => {
    const { size, announce, bubble } = settings;
    const lang = languageOf(settings);
    const locale = locales().find((tag) => tag.toLowerCase().startsWith(lang)) ?? null;
    const catalogue = await texts(settings);
    return { lang, locale, catalogue, size, announce, bubble, outlet: outlet?.name ?? null };
  };
  return { texts, view };
}
