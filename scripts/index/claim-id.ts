import type { ExchangeClaim } from "../../lib/core/exchange/exchange-claim.ts";

/** An id in the manner of the index: truce, claimant, what it says, first day, place. */
export function makeClaimId(claim: ExchangeClaim, taken: ReadonlySet<string>): string {
  const { truce, claimant, period, place } = claim;
  const parts = [truce, claimant ?? "outlet", whatOf(claim), period?.from ?? "undated"];
  const id = [...parts, ...(place === null ? [] : [slug(place)])].join("--");
  for (let n = 2; ; n++) {
    const candidate = n === 2 && !taken.has(id) ? id : `${id}--${n}`;
    if (!taken.has(candidate)) return candidate;
  }
}

function whatOf({ kind, metric, value, accused }: ExchangeClaim): string {
  if (kind === "figure") return `${metric}-${value ?? "vague"}`;
  const whom = accused.length === 0 ? "nobody-named" : accused.join("-and-");
  return kind === "denial" ? `denial-of-${whom}` : `accusation-against-${whom}`;
}

function slug(text: string): string {
  const letters = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return letters.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "") || "place";
}
