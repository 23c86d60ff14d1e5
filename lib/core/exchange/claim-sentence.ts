import type { ExchangeClaim } from "./exchange-claim.ts";
import type { Names } from "./bundle.ts";

const COUNTED = {
  violations: "violations of the truce",
  killed: "people killed",
  injured: "people injured",
  displaced: "people displaced",
} as const;

const QUALIFIED = {
  exact: "",
  "at-least": "at least ",
  "more-than": "more than ",
  about: "about ",
  "up-to": "up to ",
  range: "",
  vague: "an unstated number of ",
} as const;

/** The claim in one neutral English sentence, with formal names: who says what of whom, never that it is so. */
export function claimSentence(claim: ExchangeClaim, names: Names): string {
  const claimant =
    claim.claimant === null ? "The outlet" : (names.party(claim.claimant) ?? claim.claimant);
  const accused = claim.accused.map((id) => names.party(id) ?? id).join(" and ");
  const { period, place } = claim;
  const days = period === null ? "days not stated" : `${period.from} to ${period.to}`;
  const truce = names.truce(claim.truce) ?? claim.truce;
  const where = place === null ? "" : `, ${place}`;
  return `${claimant}: ${whatOf(claim, accused)} (${truce}, ${days}${where}).`;
}

function whatOf(claim: ExchangeClaim, accused: string): string {
  if (claim.kind === "denial") return `denies violations of the truce by ${accused || "its side"}`;
  if (claim.kind === "accusation") return `violations of the truce by ${accused || "nobody named"}`;
  const { metric, value, valueMax, qualifier, per } = claim;
  const number = value === null ? "" : `${value}${valueMax === null ? "" : ` to ${valueMax}`} `;
  const counted = metric === null ? "" : COUNTED[metric];
  const rate = per === null ? "" : ` a ${per}`;
  return `${QUALIFIED[qualifier ?? "exact"]}${number}${counted}${rate}${accused && ` laid to ${accused}`}`;
}
