import { createPartyTable } from "../../lib/core/party.ts";
import type { Names } from "../../lib/core/exchange/bundle.ts";
import { findCompeting } from "../../lib/core/exchange/competing.ts";
import { writeCodebook } from "../../lib/core/exchange/csv/codebook.ts";
import { LOST_IN_CSV } from "../../lib/core/exchange/csv/columns.ts";
import { writeCsv } from "../../lib/core/exchange/csv/write-csv.ts";
import {
  LOST_IN_CLAIM_REVIEW,
  writeClaimReview,
} from "../../lib/core/exchange/json-ld/claim-review.ts";
import {
  LOST_IN_ANNOTATIONS,
  writeWebAnnotations,
} from "../../lib/core/exchange/json-ld/web-annotation.ts";
import {
  LOST_IN_CLAIM_LINES,
  LOST_IN_SIGNED_LINES,
  writeClaimLines,
  writeSignedLines,
} from "../../lib/core/exchange/json-lines.ts";
import type { ClaimsIndex } from "../../lib/core/claims-index.ts";
import { writeWhole } from "./write-whole.ts";
import type { HeldBundle } from "./read-bundle.ts";
import { readBundle } from "./read-bundle.ts";
import { isIndexFolder, readIndexFolder } from "./index-folder.ts";
import type { Output } from "./output.ts";

export const EXPORTS = [
  "signed-lines",
  "claim-lines",
  "csv",
  "codebook",
  "annotations",
  "claim-review",
] as const;
export type ExportFormat = (typeof EXPORTS)[number];

export interface ExportOptions {
  as: ExportFormat;
  /** A file; standard output when there is none. */
  out: string | undefined;
  /** Only these truces; all when empty. */
  truces: readonly string[];
  /** The index whose names are written beside the ids. */
  names: string;
}

/** Writes what a folder or a file holds in another format. Returns the exit status. */
export async function exportBundle(
  path: string,
  options: ExportOptions,
  output: Output,
): Promise<number> {
  const bundle = filterTruces(await readBundle(path), options.truces);
  const folder = isIndexFolder(path) ? path : options.names;
  const { text, lost } = write(bundle, options.as, readIndexFolder(folder).index);
  if (lost.length > 0) output.complain(`Not carried by this format: ${lost.join(", ")}.`);
  if (options.out === undefined) output.print(text.replace(/\n$/, ""));
  else writeWhole(options.out, text);
  return 0;
}

function filterTruces(bundle: HeldBundle, truces: readonly string[]): HeldBundle {
  if (truces.length === 0) return bundle;
  const { claims, reviews, lines } = bundle;
  return {
    claims: claims.filter(({ truce }) => truces.includes(truce)),
    reviews: reviews.filter(({ truce }) => truce !== null && truces.includes(truce)),
    lines,
  };
}

interface Written {
  text: string;
  lost: readonly string[];
}

function write(bundle: HeldBundle, as: ExportFormat, index: ClaimsIndex | undefined): Written {
  const { claims, lines } = bundle;
  const names = namesOf(index);
  const writers: Record<ExportFormat, () => Written> = {
    "signed-lines": () => ({ text: writeSignedLines(lines), lost: LOST_IN_SIGNED_LINES }),
    "claim-lines": () => ({ text: writeClaimLines(claims), lost: LOST_IN_CLAIM_LINES }),
    csv: () => ({ text: writeCsv(claims), lost: LOST_IN_CSV }),
    codebook: () => ({ text: writeCodebook(), lost: [] }),
    annotations: () => ({ text: writeWebAnnotations(bundle, names), lost: LOST_IN_ANNOTATIONS }),
    "claim-review": () => ({
      text: writeClaimReview(bundle, names, competingOf(bundle, index)),
      lost: LOST_IN_CLAIM_REVIEW,
    }),
  };
  return writers[as]();
}

function namesOf(index: ClaimsIndex | undefined): Names {
  const parties = new Map(index?.parties.map(({ id, name }) => [id, name]));
  const truces = new Map(index?.truces.map(({ id, name }) => [id, name]));
  const outlets = new Map(index?.outlets.map(({ domain, name }) => [domain, name]));
  return {
    party: (id) => parties.get(id),
    truce: (id) => truces.get(id),
    outlet: (domain) => outlets.get(domain),
  };
}

function competingOf({ claims }: HeldBundle, index: ClaimsIndex | undefined) {
  return findCompeting({
    truces: index?.truces ?? [],
    parties: createPartyTable(index?.parties ?? []),
    claims: claims.flatMap((claim) => (claim.id === null ? [] : [{ ...claim, id: claim.id }])),
  });
}
