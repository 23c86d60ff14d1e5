import { AUTHOR, makeClaimDraft, moment, recordIdOf } from "../own-work/examples.ts";
import type { ExchangeClaim } from "./exchange-claim.ts";

/** North's invented count, as it travels between desks; for tests. */
export function makeExchangeClaim(more: Partial<ExchangeClaim> = {}): ExchangeClaim {
  const { truce, kind, metric, value, valueMax, per, qualifier, anchor } = makeClaimDraft();
  const { claimant, accused, period, place, part, note, reports } = makeClaimDraft();
  return {
    id: recordIdOf(1),
    truce: truce ?? "",
    kind,
    metric,
    value,
    valueMax,
    per,
    qualifier,
    claimant,
    accused,
    period,
    place,
    part,
    note,
    reports,
    anchor,
    created: moment(0),
    author: AUTHOR,
    ...more,
  };
}
