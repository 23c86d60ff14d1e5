import { eachFinding } from "../../rule.ts";
import { accusedIn } from "../accused/parties.ts";

/** Who says it, and of whom. */
export const attachParties = eachFinding("fr/attach-parties", (finding, context) => {
  const [attribution] = context.attributions(finding.sentence);
  const claimant = attribution?.source ?? null;
  if (finding.kind === "denial")
    return {
      ...finding,
      claimant,
      accused: claimant?.id ? [context.parties.rootOf(claimant.id)] : [],
    };
  const accused = accusedIn(finding).filter((id) => id !== claimant?.id);
  return { ...finding, claimant, accused };
});
