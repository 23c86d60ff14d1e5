import { useState } from "preact/hooks";
import { browser } from "wxt/browser";
import type { FeedAdderProps, FeedLook } from "../../components/options/feeds/feed-adder.tsx";
import type { Subscription } from "../../lib/core/feed/subscription.ts";
import { createWebSource } from "../../lib/sync/feed-source.ts";
import { readFeedAddress } from "../../lib/sync/feed-address.ts";
import { previewFeed, type FeedPreview } from "../../lib/sync/preview-feed.ts";
import type { FeedsOnDevice } from "../extension-page/feeds-on-device.ts";

/** Looks at an address, and subscribes when the reader confirms what was found. */
export function useFeedAdder(
  device: FeedsOnDevice,
  onSubscribed: (feed: string) => void,
): FeedAdderProps {
  const [look, setLook] = useState<FeedLook>({ state: "none" });
  const [found, setFound] = useState<FeedPreview>();
  const onLook = async (address: string): Promise<void> => {
    setLook({ state: "looking" });
    const result = await previewFeed(address, {
      openSource: (base) => createWebSource(base, device.log),
      primitives: device.tools,
      now: device.now(),
    });
    if (result.ok) {
      setFound(result.preview);
      setLook({ state: "found", preview: showPreview(result.preview, await device.list()) });
    } else setLook(showFault(result.code, address));
  };
  const end = (state: "none" | "not-kept") => {
    setFound(undefined);
    setLook({ state });
  };
  return {
    look,
    onLook: (address) => void onLook(address),
    // In the turn of the reader's click, or the browser does not ask.
    onAllow: (address, host) =>
      void browser.permissions
        .request({ origins: [`https://${host}/*`] })
        .then((granted) => (granted ? onLook(address) : undefined)),
    onSubscribe: () => {
      if (!found) return;
      void subscribe(device, found).then(
        () => {
          end("none");
          onSubscribed(found.subscription.feed);
        },
        () => end("not-kept"),
      );
    },
    onCancel: () => end("none"),
  };
}

/** The state first: what is in the list must know by which keys it was added. */
async function subscribe(device: FeedsOnDevice, { subscription, state }: FeedPreview) {
  const { feed } = subscription;
  if (!(await device.cache.loadState(feed))) await device.cache.saveState(state);
  await device.change((known) =>
    known.some((other) => other.feed === feed) ? [...known] : [...known, subscription],
  );
}

function showPreview(
  { subscription, licence, rows, packed, issued }: FeedPreview,
  known: readonly Subscription[],
) {
  const { feed, name, address, pinned } = subscription;
  return {
    feed,
    name,
    licence,
    address: address ?? "",
    rows,
    packed,
    issued,
    isPinned: pinned === "address",
    isKnown: known.some((other) => other.feed === feed),
  };
}

function showFault(code: string, address: string): FeedLook {
  if (code === "bad-address") return { state: code };
  if (code !== "unreachable") return { state: "refused", code };
  const base = readFeedAddress(address)?.base ?? "";
  return { state: code, host: URL.parse(base)?.hostname ?? "" };
}
