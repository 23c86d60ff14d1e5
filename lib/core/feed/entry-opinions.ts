import { isIndexEntryId } from "../record/reviewed-id.ts";
import type { Opinion } from "./feed-claims.ts";
import type { HeldRecord } from "./held-record.ts";
import { isRemover, liveRecords, type LiveRules } from "./live-records.ts";

/**
 * What is said of entries of the packaged index, which are no records of any feed; an opinion that
 * came with two feeds once.
 */
export function entryOpinions(held: readonly HeldRecord[], rules: LiveRules): Opinion[] {
  const said = held.filter((entry) => isRemover(entry) || isOnEntry(entry));
  const byId = new Map<string, Opinion>();
  for (const opinion of liveRecords(said, rules).filter(isOnEntry))
    if (!byId.has(opinion.id)) byId.set(opinion.id, opinion);
  return [...byId.values()];
}

function isOnEntry(entry: HeldRecord): entry is Opinion {
  return entry.record.type === "review" && isIndexEntryId(entry.record.of);
}
