import { done, type Handlers } from "../../lib/messages.ts";
import { checkFeedsAhead } from "../../lib/sync/check-ahead.ts";
import { watchFeeds } from "../../lib/sync/feed-signal.ts";
import { watchSyncAlarm } from "../../lib/sync/sync-alarm.ts";
import { syncAsked, syncFeeds } from "../../lib/sync/sync-feeds.ts";
import type { FeedsOnDevice } from "../extension-page/feeds-on-device.ts";

/** Keeps shared indexes up to date by the alarm, shows what is new in open pages, and syncs when asked. */
export function joinFeeds(feeds: FeedsOnDevice, refreshTabs: () => Promise<void>): Handlers {
  watchSyncAlarm(() => void syncFeeds(feeds).then(() => checkFeedsAhead(feeds)));
  watchFeeds(() => void refreshTabs());
  return {
    async "sync-feed"({ feed }) {
      await syncAsked(feeds, [feed]);
      void checkFeedsAhead(feeds);
      return done;
    },
  };
}
