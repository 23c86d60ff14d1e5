import { browser } from "wxt/browser";
import * as z from "zod/mini";
import { FEED_FAULTS, type FeedFault } from "../core/feed/feed-fault.ts";

const KEY = "whocounts-unsaved-faults";
const faultsSchema = z.record(z.string(), z.enum(FEED_FAULTS));
type Faults = Readonly<Record<string, FeedFault>>;

/** Faults of feeds that a full disk had no room for; in memory, as long as the browser runs. */
export async function listUnsavedFaults(): Promise<Faults> {
  const stored = await browser.storage.session.get(KEY);
  return faultsSchema.safeParse(stored[KEY]).data ?? {};
}

/** Null: what there is to say of the feed was saved. */
export async function noteUnsavedFault(feed: string, fault: FeedFault | null): Promise<void> {
  const { [feed]: known, ...others } = await listUnsavedFaults();
  if ((known ?? null) === fault) return;
  const faults = fault === null ? others : { ...others, [feed]: fault };
  await browser.storage.session.set({ [KEY]: faults });
}
