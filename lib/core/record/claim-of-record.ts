import { assertionOf, type Claim, type Report } from "../claim.ts";
import type { ClaimRecord } from "./claim-record.ts";

/** A recorded claim as an entry of the index: its id is the record's, quotes stay in the record. */
export function claimOfRecord(id: string, record: ClaimRecord): Claim {
  const { truce, part, note } = record;
  return {
    id,
    truce,
    ...assertionOf(record),
    part,
    reports: record.reports.some(({ quote }) => quote !== undefined)
      ? record.reports.map(reportOf)
      : record.reports,
    note,
  };
}

function reportOf({ url, outlet, published, lang, title }: ClaimRecord["reports"][number]): Report {
  return { url, outlet, published, lang, ...(title === undefined ? {} : { title }) };
}
