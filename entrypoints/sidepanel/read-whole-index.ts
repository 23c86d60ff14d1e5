import type { References } from "../../lib/core/annotation.ts";
import type { Claim } from "../../lib/core/claim.ts";
import type { ClaimsIndex } from "../../lib/core/claims-index.ts";
import { createBaseJoiner } from "../../lib/core/feed/join-base.ts";
import { withFeeds } from "../../lib/core/feed/join-feeds.ts";
import { confirmShown, loadFeedContent } from "../../lib/sync/feed-content.ts";
import { createPartyTable } from "../../lib/core/party.ts";
import type { FeedsOnDevice } from "../extension-page/feeds-on-device.ts";
import { indexOnDevice } from "../extension-page/index-on-device.ts";

/** Everything that can be looked up on this device. */
export interface WholeIndex {
  index: ClaimsIndex;
  /** Where claims of shared indexes come from. */
  recorded: NonNullable<References["recorded"]>;
  /** Truces of which the shared indexes hold more than can be listed. */
  isCut: boolean;
}

/** Claims of shared indexes that are listed: each has its signature looked at first, once per device. */
const MOST_CLAIMS = 100_000;

/** What came with the extension. */
export async function readPackagedIndex(): Promise<WholeIndex> {
  const base = await indexOnDevice.load();
  const claims = await Promise.all(base.truces.map(({ id }) => indexOnDevice.claimsOf(id)));
  return { index: { ...base, claims: claims.flat() }, recorded: {}, isCut: false };
}

/** The same with what the subscribed indexes hold; a figure that several hold is one entry. */
export async function withSharedIndexes(
  { index }: WholeIndex,
  feeds: FeedsOnDevice,
): Promise<WholeIndex> {
  const { truces, isCut } = await trucesToList(feeds);
  const environment = { ...feeds, primitives: feeds.tools, subscriptions: await feeds.list() };
  const wanted = new Map(truces.map((truce) => [truce, undefined]));
  const content = await loadFeedContent(environment, wanted);
  const genuine = (await confirmShown(content, () => true, feeds.index)) ?? content;
  const byTruce = Map.groupBy(index.claims, ({ truce }) => truce);
  const joined = withFeeds(lookupOf(index, byTruce), genuine);
  const base = createBaseJoiner()(index, content.base);
  const all = new Set([...byTruce.keys(), ...truces]);
  return {
    index: { ...base, claims: [...all].flatMap((truce) => joined.claimsOf(truce)) },
    recorded: Object.fromEntries(joined.recorded ?? []),
    isCut,
  };
}

/** The truces of the feeds that are on, the smallest first, as long as there is room for them. */
async function trucesToList(feeds: FeedsOnDevice): Promise<{ truces: string[]; isCut: boolean }> {
  const used = (await feeds.list()).filter(({ isOn }) => isOn);
  const counts = await Promise.all(
    used.map(({ feed }) => feeds.cache.countRows(feed).catch(() => ({}))),
  );
  const sizes = new Map<string, number>();
  for (const [shelf, rows] of counts.flatMap((count) => Object.entries<number>(count)))
    if (!shelf.startsWith("#")) sizes.set(shelf, (sizes.get(shelf) ?? 0) + rows);
  let room = MOST_CLAIMS;
  const truces = [...sizes]
    .toSorted(([, a], [, b]) => a - b)
    .flatMap(([truce, rows]) => ((room -= rows) >= 0 ? truce : []));
  return { truces, isCut: truces.length < sizes.size };
}

function lookupOf(
  { parties, truces, outlets }: ClaimsIndex,
  byTruce: ReadonlyMap<string, readonly Claim[]>,
) {
  return {
    parties: createPartyTable(parties),
    truce: (id: string) => truces.find((truce) => truce.id === id),
    outlet: (domain: string) => outlets.find((outlet) => outlet.domain === domain),
    claimsOf: (truce: string) => byTruce.get(truce) ?? [],
  };
}
