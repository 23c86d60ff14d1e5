import type { Names } from "../exchange/bundle.ts";
import { writeCodebook } from "../exchange/csv/codebook.ts";
import { LOST_IN_CSV } from "../exchange/csv/columns.ts";
import { writeCsv } from "../exchange/csv/write-csv.ts";
import { LOST_IN_CLAIM_REVIEW, writeClaimReview } from "../exchange/json-ld/claim-review.ts";
import { LOST_IN_ANNOTATIONS, writeWebAnnotations } from "../exchange/json-ld/web-annotation.ts";
import { writeSignedLines } from "../exchange/json-lines.ts";
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

/** What each format cannot carry: said before an export, not after it. */
export const LOST = {
  "signed-lines": [],
  csv: LOST_IN_CSV,
  codebook: [],
  annotations: LOST_IN_ANNOTATIONS,
  "claim-review": LOST_IN_CLAIM_REVIEW,
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
