import { useTranslator } from "../../i18n/translator-context.ts";
import { FeedAdder, type FeedAdderProps } from "./feed-adder.tsx";
import { FeedEntry, type FeedActions, type ShownFeed } from "./feed-entry.tsx";

export interface FeedsSectionProps {
  /** In the reader's order; undefined until they have been read. */
  feeds: readonly ShownFeed[] | undefined;
  /** Now, in milliseconds since 1970. */
  now: number;
  adder: FeedAdderProps;
  actionsFor: (feed: string) => FeedActions;
}

/** The shared indexes that the reader subscribed to, and a way to add one. */
export function FeedsSection({ feeds, now, adder, actionsFor }: FeedsSectionProps) {
  const t = useTranslator();
  return (
    <section class="wc-page-section" id="feeds">
      <h2>{t.text("feedsTitle")}</h2>
      <p class="wc-soft">{t.text("feedsAbout")}</p>
      {feeds?.length === 0 && <p>{t.text("feedsNone")}</p>}
      {feeds && feeds.length > 1 && <p class="wc-soft">{t.text("feedOrderAbout")}</p>}
      <ul class="wc-plain-list">
        {feeds?.map((feed, at) => (
          <FeedEntry
            key={feed.subscription.feed}
            {...feed}
            isFirst={at === 0}
            isLast={at === feeds.length - 1}
            now={now}
            actions={actionsFor(feed.subscription.feed)}
          />
        ))}
      </ul>
      <FeedAdder {...adder} />
    </section>
  );
}
