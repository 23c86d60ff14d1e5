import { useEffect, useState } from "preact/hooks";
import type { MarkedFeed } from "../../components/popup/feed-marks.tsx";
import { feedMark } from "../../lib/core/feed/feed-notice.ts";
import { openFeedsOnDevice } from "../extension-page/feeds-on-device.ts";

/** The feeds in use that are stale or refused, as they are when the popup opens. */
export function useFeedMarks(): readonly MarkedFeed[] {
  const [marked, setMarked] = useState<readonly MarkedFeed[]>([]);
  useEffect(() => void readMarks().then(setMarked), []);
  return marked;
}

async function readMarks(): Promise<MarkedFeed[]> {
  const { list, cache } = openFeedsOnDevice();
  const used = (await list()).filter(({ isOn }) => isOn);
  const marked = await Promise.all(
    used.map(async ({ feed, name }): Promise<MarkedFeed[]> => {
      const state = await cache.loadState(feed).catch(() => undefined);
      const mark = state && feedMark(state, Date.now());
      return mark ? [{ feed, name, mark, issued: state.shown?.issued ?? null }] : [];
    }),
  );
  return marked.flat();
}
