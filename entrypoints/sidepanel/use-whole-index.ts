import { useEffect, useState } from "preact/hooks";
import { watchFeeds } from "../../lib/sync/feed-signal.ts";
import { openFeedsOnDevice } from "../extension-page/feeds-on-device.ts";
import { readPackagedIndex, withSharedIndexes, type WholeIndex } from "./read-whole-index.ts";

const feeds = openFeedsOnDevice();

/** All that can be looked up on this device: what came with the extension at once, the rest when it has been read. */
export function useWholeIndex(): WholeIndex | undefined {
  const [whole, setWhole] = useState<WholeIndex>();
  useEffect(() => {
    let reading = 0;
    const read = async () => {
      const mine = ++reading;
      const packaged = await readPackagedIndex();
      setWhole((known) => known ?? packaged);
      const all = await withSharedIndexes(packaged, feeds);
      if (mine === reading) setWhole(all);
    };
    void read();
    const unwatch = watchFeeds(() => void read());
    return () => {
      reading = -1;
      unwatch();
    };
  }, []);
  return whole;
}
