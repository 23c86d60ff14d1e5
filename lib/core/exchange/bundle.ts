import type { ExchangeClaim } from "./exchange-claim.ts";
import type { ExchangeReview } from "./exchange-review.ts";

/** What is exported, or has been read: claims and what was said of them. */
export interface Bundle {
  claims: readonly ExchangeClaim[];
  reviews: readonly ExchangeReview[];
}

/** The formal names that an export shows beside the ids. Undefined where the id is not known. */
export interface Names {
  party(id: string): string | undefined;
  truce(id: string): string | undefined;
  outlet(domain: string): string | undefined;
}
