import type { Claim } from "../../lib/core/claim.ts";
import type { Bundle } from "../../lib/core/exchange/bundle.ts";
import type { ExchangeClaim } from "../../lib/core/exchange/exchange-claim.ts";
import type { ExchangeReview } from "../../lib/core/exchange/exchange-review.ts";
import type { IdentifiedItem } from "../../lib/core/exchange/import-plan.ts";
import { describeRefusal } from "./fault-words.ts";
import { isIndexFolder, readIndexFolder } from "./index-folder.ts";
import { readExchange } from "./read-exchange.ts";

/** What a folder or a file holds, and its signed lines where it has any. */
export interface HeldBundle extends Bundle {
  claims: ExchangeClaim[];
  reviews: ExchangeReview[];
  lines: { sig: string; body: string }[];
}

/** Throws, with every fault, for what is not sound: half an export misleads. */
export async function readBundle(path: string): Promise<HeldBundle> {
  if (isIndexFolder(path)) {
    const { index, faults } = readIndexFolder(path);
    if (!index) throw new Error(faults.join("\n"));
    return { claims: index.claims.map(exchangeClaim), reviews: [], lines: [] };
  }
  const { rows } = await readExchange(path);
  const faults = rows.flatMap((row) => (row.ok ? [] : [describeRefusal(path, row.refusal)]));
  if (faults.length > 0) throw new Error(faults.join("\n"));
  return sort(rows.flatMap((row) => (row.ok ? [row.value] : [])));
}

function exchangeClaim(claim: Claim): ExchangeClaim {
  return { ...claim, anchor: null, created: null, author: null };
}

function sort(items: readonly IdentifiedItem[]): HeldBundle {
  const bundle: HeldBundle = { claims: [], reviews: [], lines: [] };
  for (const item of items) {
    if (item.type === "claim") bundle.claims.push(item.claim);
    if (item.type === "review") bundle.reviews.push(item.review);
    if (item.type !== "line") continue;
    const { sig, body, record } = item.line;
    bundle.lines.push({ sig, body });
    if (record?.type === "claim") {
      const { v: _v, type: _type, supersedes: _supersedes, ...fields } = record;
      bundle.claims.push({ ...fields, id: item.id, anchor: null });
    }
    if (record?.type === "review") {
      const { v: _v, type: _type, supersedes: _supersedes, ...fields } = record;
      bundle.reviews.push({ ...fields, id: item.id });
    }
  }
  return bundle;
}
