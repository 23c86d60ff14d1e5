import type { ClaimDraft } from "./draft.ts";
import { foldText } from "./search-entries.ts";
import type { WorkItem } from "./work-item.ts";
import type { WorkStatus } from "./work-status.ts";

/** What a list of own work is narrowed to. */
export interface WorkFilter {
  /** Undefined: any. */
  status: WorkStatus | undefined;
  typed: string;
}

export interface WorkSearch {
  /** The items that fit, in the order of the list. */
  find(filter: WorkFilter): readonly WorkItem[];
}

/** Names by id, so that an entry is found by what it shows. */
export type NameOf = (id: string) => string | undefined;

/** What an item is found by. */
export type FoldedText = (item: WorkItem) => string;

/** Each item is read once, when it is first searched or when `item` is asked for beforehand. */
export function createFoldedText(nameOf: NameOf): FoldedText {
  const known = new WeakMap<WorkItem, string>();
  return (item) => {
    let text = known.get(item);
    if (text === undefined) known.set(item, (text = foldText(textsOf(item, nameOf).join(" "))));
    return text;
  };
}

/** Searches the items in their order. */
export function createWorkSearch(items: readonly WorkItem[], textOf: FoldedText): WorkSearch {
  return {
    find({ status, typed }) {
      const words = foldText(typed)
        .split(" ")
        .filter((word) => word !== "");
      if (status === undefined && words.length === 0) return items;
      return items.filter(
        (item) =>
          (status === undefined || item.status === status) &&
          words.every((word) => textOf(item).includes(word)),
      );
    },
  };
}

function textsOf(item: WorkItem, nameOf: NameOf): string[] {
  const content = item.form === "draft" ? item.draft : item.record;
  if (content.type === "claim") return textsOfClaim(content, nameOf);
  if (content.type === "party") return [content.party.name];
  if (content.type === "truce") return [content.truce.name];
  if (content.type !== "review") return [];
  const { verdict, note, evidence, truce } = content;
  const named = truce === null ? null : (nameOf(truce) ?? truce);
  return [verdict, note, named, ...evidence].flatMap((text) => text ?? []);
}

type SearchedClaim = Pick<
  ClaimDraft,
  "claimant" | "accused" | "truce" | "value" | "place" | "note" | "reports"
>;

function textsOfClaim(claim: SearchedClaim, nameOf: NameOf): string[] {
  const { claimant, accused, truce, value, place, note, reports } = claim;
  const names = [claimant, ...accused, truce].map((id) =>
    id === null ? null : (nameOf(id) ?? id),
  );
  const said = reports.flatMap(({ url, title, quote, published }) => [
    url,
    title,
    quote,
    published,
  ]);
  return [...names, value?.toString(), place, note, ...said].flatMap((text) => text ?? []);
}
