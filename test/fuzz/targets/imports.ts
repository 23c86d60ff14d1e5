import * as fc from "fast-check";
import { writeCsv } from "../../../lib/core/exchange/csv/write-csv.ts";
import { exchangeClaimSchema } from "../../../lib/core/exchange/exchange-claim.ts";
import { makeExchangeClaim } from "../../../lib/core/exchange/examples.ts";
import { writeClaimReview } from "../../../lib/core/exchange/json-ld/claim-review.ts";
import { writeWebAnnotations } from "../../../lib/core/exchange/json-ld/web-annotation.ts";
import { writeClaimLines } from "../../../lib/core/exchange/json-lines.ts";
import { readExchangeFile } from "../../../lib/core/exchange/read-file.ts";
import { mutated } from "../mutate.ts";
import { defineTarget } from "../target.ts";

const CLAIMS = [
  makeExchangeClaim(),
  makeExchangeClaim({ id: "other", value: 7, note: '=1+1; "quoted"\nand two lines' }),
];

const NAMES = {
  party: () => "A body",
  truce: () => "A truce",
  outlet: () => undefined,
};
const FILES = [
  writeCsv(CLAIMS),
  writeClaimLines(CLAIMS),
  writeWebAnnotations({ claims: CLAIMS, reviews: [] }, NAMES),
  writeClaimReview({ claims: CLAIMS, reviews: [] }, NAMES, new Map()),
];

/** Any file is read row by row: a row is a claim that fits, or refused with its place. */
export const imports = defineTarget(
  "imports",
  fc.property(mutated(FILES), (text) => {
    const { rows } = readExchangeFile(text);
    if (rows.length === 0) throw new Error("a file without rows says nothing");
    for (const row of rows)
      if (row.ok && row.value.type === "claim") exchangeClaimSchema.parse(row.value.claim);
  }),
);
