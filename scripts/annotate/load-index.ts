import { readFileSync } from "node:fs";
import {
  INDEX_FILE_PATHS,
  parseClaimsIndex,
  type ClaimsIndex,
  type IndexFiles,
} from "../../lib/core/claims-index.ts";
import type { IndexLookup } from "../../lib/core/compare/annotate-page.ts";
import { createPartyTable } from "../../lib/core/party.ts";

const FOLDER = new URL("../../public/index/", import.meta.url);

/** The index that the extension carries. Throws where it is damaged: nothing can be said without it. */
export function loadIndex(): ClaimsIndex {
  const files = Object.fromEntries(
    Object.entries(INDEX_FILE_PATHS).map(([name, path]) => [
      name,
      readFileSync(new URL(path, FOLDER), "utf8"),
    ]),
  ) as unknown as IndexFiles;
  const result = parseClaimsIndex(files);
  if (result.ok) return result.index;
  const { file, at, message } = result.faults[0]!;
  throw new Error(
    `the claims index is damaged: ${INDEX_FILE_PATHS[file]}, entry ${at}: ${message}`,
  );
}

/** The index as comparison asks it. */
export function createLookup(index: ClaimsIndex): IndexLookup {
  const truces = new Map(index.truces.map((truce) => [truce.id, truce]));
  const outlets = new Map(index.outlets.map((outlet) => [outlet.domain, outlet]));
  const claims = Map.groupBy(index.claims, ({ truce }) => truce);
  return {
    parties: createPartyTable(index.parties),
    truce: (id) => truces.get(id),
    outlet: (domain) => outlets.get(domain),
    claimsOf: (truce) => claims.get(truce) ?? [],
  };
}
