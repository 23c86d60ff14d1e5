import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Claim } from "../../lib/core/claim.ts";
import {
  findBrokenReferences,
  INDEX_FILE_PATHS,
  type ClaimsIndex,
} from "../../lib/core/claims-index.ts";
import type { ExchangeClaim } from "../../lib/core/exchange/exchange-claim.ts";
import { formatIndexLine } from "../../lib/core/exchange/index-line.ts";
import { INDEX_STAMP_PATH, indexStampSchema } from "../../lib/core/index-stamp.ts";
import { createPartyTable } from "../../lib/core/party.ts";
import { makeClaimId } from "./claim-id.ts";
import type { ImportTarget, TakenEntry } from "./import.ts";
import { readIndexFolder } from "./index-folder.ts";
import { writeWhole } from "./write-whole.ts";

/** An index folder to import into. Throws when the folder holds no sound index. */
export function openIndexTarget(path: string, today: string): ImportTarget {
  const { index, faults } = readIndexFolder(path);
  if (!index) throw new Error(`${faults.join("\n")}\n${path} holds no sound index`);
  const parties = createPartyTable(index.parties);
  const truces = new Set(index.truces.map(({ id }) => id));
  return {
    known: {
      records: new Set(),
      claims: index.claims,
      reviews: [],
      hasParty: (id) => parties.get(id) !== undefined,
      hasTruce: (id) => truces.has(id),
    },
    add: (entries) => addToIndex({ path, index, today }, entries),
  };
}

interface OpenIndex {
  path: string;
  index: ClaimsIndex;
  today: string;
}

function addToIndex({ path, index, today }: OpenIndex, entries: readonly TakenEntry[]): string[] {
  const taken = new Set(index.claims.map(({ id }) => id));
  const added = entries.flatMap((entry) => {
    const claim = claimOf(entry);
    if (!claim) return [];
    const id = claim.id === null || taken.has(claim.id) ? makeClaimId(claim, taken) : claim.id;
    taken.add(id);
    return [{ entry, claim: indexClaim(id, claim) }];
  });
  const claims = [...index.claims, ...added.map(({ claim }) => claim)];
  const broken = findBrokenReferences({ ...index, claims });
  if (broken.length > 0)
    return broken.map(({ at, message }) => {
      const place = added[at - index.claims.length - 1]?.entry.place;
      return `line ${place?.line ?? "?"}: ${message}`;
    });
  const sorted = claims.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const text = sorted.map((claim) => `${formatIndexLine(inOrder(claim))}\n`).join("");
  writeWhole(join(path, INDEX_FILE_PATHS.claims), text);
  stampAnew(path, today);
  return [];
}

function claimOf({ item }: TakenEntry): ExchangeClaim | undefined {
  if (item.type === "claim") return item.claim;
  if (item.type !== "line" || item.line.record?.type !== "claim") return undefined;
  const { v: _v, type: _type, supersedes: _supersedes, ...fields } = item.line.record;
  return { ...fields, id: null, anchor: null };
}

/** An index holds neither quotes nor who recorded a claim. */
function indexClaim(id: string, claim: ExchangeClaim): Claim {
  const { anchor: _anchor, created: _created, author: _author, reports, ...fields } = claim;
  return { ...fields, id, reports: reports.map(({ quote: _quote, ...report }) => report) };
}

/** The order of the fields in the files of the index. */
function inOrder(claim: Claim): Claim {
  const { id, truce, kind, claimant, accused, metric, value, valueMax } = claim;
  const { qualifier, per, period, place, part, reports, note } = claim;
  const said = { kind, claimant, accused, metric, value, valueMax, qualifier, per, period, place };
  return { id, truce, ...said, part, reports, note };
}

/** The next edition, where the folder bears a stamp. */
function stampAnew(path: string, date: string): void {
  const stampPath = join(path, INDEX_STAMP_PATH);
  if (!existsSync(stampPath)) return;
  const stamp = indexStampSchema.parse(JSON.parse(readFileSync(stampPath, "utf8")));
  const hash = createHash("sha256");
  for (const name of Object.values(INDEX_FILE_PATHS)) hash.update(readFileSync(join(path, name)));
  const next = { ...stamp, version: stamp.version + 1, date, sha256: hash.digest("hex") };
  writeWhole(stampPath, `${JSON.stringify(next, null, 2)}\n`);
}
