import { daysOfMention } from "../compare/infer-period.ts";
import type { IndexLookup } from "../compare/annotate-page.ts";
import type { Source } from "../compare/question.ts";
import type { Mention } from "../mention.ts";
import type { Truce } from "../truce.ts";
import type { Wanted } from "./pick-rows.ts";
import type { Subject } from "./row-mark.ts";

/** What is to be looked up for these mentions, by truce: what each is about, and of which days. */
export function wantedClaims(
  mentions: readonly Mention[],
  source: Source,
  index: IndexLookup,
): Map<string, Wanted[]> {
  const byTruce = new Map<string, Map<string, Wanted>>();
  for (const mention of mentions) {
    const truce = mention.truce === null ? undefined : index.truce(mention.truce);
    const subject: Subject | null = mention.kind === "figure" ? mention.metric : mention.kind;
    if (!truce || subject === null) continue;
    const wanted: Wanted = {
      subject,
      value: mention.value,
      period: daysOf(mention, truce, { source, index }),
    };
    const known = byTruce.get(truce.id) ?? new Map<string, Wanted>();
    byTruce.set(truce.id, known.set(JSON.stringify(wanted), wanted));
  }
  return new Map([...byTruce].map(([truce, wanted]) => [truce, [...wanted.values()]]));
}

function daysOf(
  mention: Mention,
  truce: Truce,
  { source, index }: { source: Source; index: IndexLookup },
): Wanted["period"] {
  const { parties } = index;
  const claims = index.claimsOf(truce.id);
  return daysOfMention({ mention, source, truce, claims, parties, conflict: truce.conflict })
    .period;
}
