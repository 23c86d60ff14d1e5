import type { FeedMark } from "../../lib/core/feed/feed-notice.ts";
import { useTranslator } from "../i18n/translator-context.ts";

/** A shared index that needs attention. */
export interface MarkedFeed {
  feed: string;
  name: string;
  mark: FeedMark;
  /** The day of what is shown of it; null when nothing is. */
  issued: string | null;
}

/** The shared indexes that are stale or whose updates are refused; nothing when all are well. */
export function FeedMarks({ feeds }: { feeds: readonly MarkedFeed[] }) {
  const t = useTranslator();
  return (
    <>
      {feeds.map(({ feed, name, mark, issued }) => (
        <p key={feed} class="wc-warning">
          {mark === "stale" && issued !== null
            ? t.text("markStale", { name, day: t.day(issued) })
            : t.text("markRefused", { name })}
        </p>
      ))}
    </>
  );
}
