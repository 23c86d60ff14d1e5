import { coversAnyOf } from "../../truce.ts";
import { eachFinding, type Context, type Finding } from "../rule.ts";

/** The truce that the article names, else the one of its conflict in force on the day of publication. */
export const attachTruce = eachFinding("attach-truce", (finding, context) => ({
  ...finding,
  truce: namedTruce(context) ?? truceInForce(finding, context) ?? null,
}));

function namedTruce({ reading, truces }: Context): Finding["truce"] {
  for (const { items } of reading.sentences)
    for (const { hit } of items)
      if (
        hit?.kind === "truce" &&
        hit.ids.length === 1 &&
        truces.find(({ id }) => id === hit.ids[0])?.conflict === reading.conflict
      )
        return { id: hit.ids[0] as string, confidence: 0.6 };
  return undefined;
}

function truceInForce(finding: Finding, { reading, truces }: Context): Finding["truce"] {
  void finding;
  const day = reading.article.published;
  if (!day) return undefined;
  const inForce = truces.filter(
    (truce) => truce.conflict === reading.conflict && coversAnyOf(truce, { from: day, to: day }),
  );
  return inForce.length === 1 ? { id: inForce[0]?.id as string, confidence: 0.5 } : undefined;
}
