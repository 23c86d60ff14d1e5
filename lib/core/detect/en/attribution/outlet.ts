import type { Item } from "../../common/itemise.ts";
import { has, type Stretch } from "../../common/match.ts";
import type { Memory } from "./memory.ts";

/** "Saudi Arabia's Al-Arabiya", "Russia's Interfax": who carries a claim does not make it. */
export function isOutlet(
  items: readonly Item[],
  { from, to }: Stretch,
  { before }: Memory,
): boolean {
  const owner = items.findIndex((item, at) => at >= from && at < to && has(item, "POSSESSIVE"));
  if (owner < 0 || !has(items[owner - 1], "PARTY", "PLACE")) return false;
  // "the headquarters of Ukraine's Anti-Terrorist Operation"
  if (items.slice(from, owner).some((item) => has(item, "BODY"))) return false;
  const behind = items.slice(owner + 1, to + 1);
  if (isPersonName(behind)) return false;
  return (
    behind.every((item) => has(item, "NAME", "OUTLET", "WORD")) &&
    behind.some((item) => has(item, "OUTLET") || (has(item, "NAME") && !before.person(item.text)))
  );
}

/** "South Ossetia's Irina Gagloyeva": two names or three, none of them a paper's. */
function isPersonName(behind: readonly Item[]): boolean {
  return (
    behind.length > 1 &&
    behind.length < 4 &&
    behind.every((item) => has(item, "NAME") && !MEDIA.test(item.text))
  );
}
const MEDIA =
  /^(?:al|el|the)\b|^al-|news|press|agency|radio|tv|television|channel|times|post|daily|journal|media|today|online|voice|network|tribune|herald|gazette|standard|express|telegraph|monitor|observer|mail|star|sun|globe|\d/;
