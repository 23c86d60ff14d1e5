import type { Names } from "../exchange/bundle.ts";
import { writeCodebook } from "../exchange/csv/codebook.ts";
import { LOST_IN_CSV } from "../exchange/csv/columns.ts";
import { writeCsv } from "../exchange/csv/write-csv.ts";
import { LOST_IN_CLAIM_REVIEW, writeClaimReview } from "../exchange/json-ld/claim-review.ts";
import { LOST_IN_ANNOTATIONS, writeWebAnnotations } from "../exchange/json-ld/web-annotation.ts";
import { LOST_IN_SIGNED_LINES, writeSignedLines } from "../exchange/json-lines.ts";
import { bundleOfWork } from "./bundle-of-work.ts";
import { listWork, type StoredWork } from "./work-item.ts";

export const EXPORT_FORMATS = [
  "signed-lines",
  "csv",
  "codebook",
  "annotations",
  "claim-review",
] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/**
 * What no file between desks carries of own work: drafts that are no claim yet, own parties and
 * truces, what was revised or taken back, and which detection a claim corrects.
 */
const LOST_WITHOUT_SIGNATURE = ["unfinished", "entries", "history", "corrects"] as const;

/** What each format cannot carry: said before an export, not after it. */
export const LOST = {
  "signed-lines": [...LOST_IN_SIGNED_LINES, "corrects"],
  csv: [...LOST_IN_CSV, ...LOST_WITHOUT_SIGNATURE],
  codebook: [],
  annotations: [...LOST_IN_ANNOTATIONS, ...LOST_WITHOUT_SIGNATURE],
  "claim-review": [...LOST_IN_CLAIM_REVIEW, ...LOST_WITHOUT_SIGNATURE],
} as const satisfies Record<ExportFormat, readonly string[]>;
export type Lost = (typeof LOST)[ExportFormat][number];

/** A file to be saved. */
export interface ExportedFile {
  name: string;
  mime: string;
  text: string;
}

const FILES: Record<ExportFormat, Omit<ExportedFile, "text">> = {
  "signed-lines": { name: "whocounts-records.jsonl", mime: "application/jsonl" },
  csv: { name: "whocounts-claims.csv", mime: "text/csv" },
  codebook: { name: "whocounts-codebook.md", mime: "text/markdown" },
  annotations: { name: "whocounts-annotations.jsonld", mime: "application/ld+json" },
  "claim-review": { name: "whocounts-claimreview.jsonld", mime: "application/ld+json" },
};

/** What an export needs besides own work. */
export interface ExportContext {
  names: Names;
  /** Which claims compete with which (`findCompeting`). */
  competing: ReadonlyMap<string, readonly string[]>;
}

/** Own work in one of the formats. Signed records come in the order in which they came to this device. */
export function exportWork(
  format: ExportFormat,
  work: StoredWork,
  { names, competing }: ExportContext,
): ExportedFile {
  const bundle = bundleOfWork(listWork(work));
  const records = work.records.toSorted((a, b) => a.sequence - b.sequence);
  const writers: Record<ExportFormat, () => string> = {
    "signed-lines": () => writeSignedLines(records),
    csv: () => writeCsv(bundle.claims),
    codebook: writeCodebook,
    annotations: () => writeWebAnnotations(bundle, names),
    "claim-review": () => writeClaimReview(bundle, names, competing),
  };
  return { ...FILES[format], text: writers[format]() };
}
