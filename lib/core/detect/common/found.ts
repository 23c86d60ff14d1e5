import type { FoundCount } from "../../text/numbers.ts";
import type { Kind, Metric } from "../../claim.ts";
import type { Finding } from "../rule.ts";
import type { Sentence } from "./reading.ts";

/** Where a finding stands in its sentence: the items to mark, and the one that names the breach. */
export interface Spot {
  from: number;
  to: number;
  act: number;
}

/** A finding as a parser makes it: the fields that refiners fill are still open. */
function found(rule: string, kind: Kind, sentence: Sentence, { from, to, act }: Spot): Finding {
  return { rule, sentence, kind, figure: null, focus: { from, to }, act, reasons: [] };
}

/** A number of breaches or victims. */
export function foundFigure(
  rule: string,
  sentence: Sentence,
  spot: Spot,
  { metric, count }: { metric: Metric; count: FoundCount },
): Finding {
  const { value, valueMax, qualifier, per } = count;
  return {
    ...found(rule, "figure", sentence, spot),
    figure: { metric, value, valueMax, qualifier, per },
  };
}

/** Somebody broke the truce. */
export function foundAccusation(rule: string, sentence: Sentence, spot: Spot): Finding {
  return found(rule, "accusation", sentence, spot);
}

/** Somebody did not break it. */
export function foundDenial(rule: string, sentence: Sentence, spot: Spot): Finding {
  return found(rule, "denial", sentence, spot);
}
