import { feedNotices, type FeedNotice } from "../../../lib/core/feed/feed-notice.ts";
import type { FeedState } from "../../../lib/core/feed/feed-state.ts";
import { useTranslator } from "../../i18n/translator-context.ts";
import { NOTICE_KEYS } from "./notice-keys.ts";

interface FeedNoticesProps {
  state: FeedState;
  now: number;
}

/** What is wrong with a feed, or was not long ago, in words. */
export function FeedNotices({ state, now }: FeedNoticesProps) {
  const t = useTranslator();
  return (
    <>
      {feedNotices(state, now).map((notice) => {
        const at = dayOf(notice, state);
        return (
          <p key={notice} class="wc-warning">
            {t.text(NOTICE_KEYS[notice], at === undefined ? {} : { day: t.day(at) })}
          </p>
        );
      })}
    </>
  );
}

/** The day that a notice names. */
function dayOf(
  notice: FeedNotice,
  { shown, keysChanged, rewritten }: FeedState,
): string | undefined {
  if (notice === "expired") return shown?.issued ?? new Date(0).toISOString();
  if (notice === "keys-changed") return new Date(keysChanged ?? 0).toISOString();
  if (notice === "rewritten") return new Date(rewritten ?? 0).toISOString();
  return undefined;
}
