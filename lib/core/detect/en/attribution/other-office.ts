import type { Item } from "../../common/itemise.ts";
import { has } from "../../common/match.ts";
import type { Source } from "../../rule.ts";
import type { Memory } from "./memory.ts";

/** "the civil council", "the interior ministry": its own name, so that who has just spoken is not meant, unless called so. */
export function isOtherOffice(
  inside: readonly Item[],
  source: Source | undefined,
  { parties }: Memory,
): boolean {
  const noun = inside.findLast((item) => has(item, "BODY"))?.text ?? "";
  const isOwn = OFFICES.test(noun) || (noun === "ministry" && isOfHome(inside));
  if (!isOwn || !source?.id) return false;
  const { name = "", aliases = [] } = parties.get(source.id) ?? {};
  return ![name, ...aliases, source.text].some((each) => each.toLowerCase().includes(noun));
}

/** The interior ministry of a country is seldom the one that has spoken of a war. */
function isOfHome(inside: readonly Item[]): boolean {
  return has(inside[0], "THE") && inside.some(({ text }) => text === "interior");
}

const OFFICES = /^(?:council|committee|union|parliament|embassy)$/;
