import type { References } from "../../lib/core/annotation.ts";
import type { Claim, Kind } from "../../lib/core/claim.ts";
import type { Mention } from "../../lib/core/mention.ts";
import type { MessageKey } from "../i18n/catalogue.ts";
import type { Message, Translator } from "../i18n/translator.ts";
import { figureWords } from "./figure-message.ts";
import { claimantName, partyNames } from "./party-name.ts";

/**
 * The claim in one neutral sentence: that somebody counted, said or denied it, never that it was so.
 * The same words for every side.
 */
export function claimMessage(
  t: Translator,
  references: References,
  claim: Mention | Claim,
): Message {
  return {
    key: sentenceKey(claim),
    values: {
      claimant: claimantName(t, references, claim),
      accused: partyNames(t, references, claim.accused),
      figure: figureWords(t, claim),
    },
  };
}

function sentenceKey(claim: Mention | Claim): MessageKey {
  return SENTENCE_KEYS[claim.kind](claim);
}

const SENTENCE_KEYS: Record<Kind, (claim: Mention | Claim) => MessageKey> = {
  figure: ({ metric, accused }) => {
    if (accused.length === 0) return "sentenceFigure";
    return metric === "violations" ? "sentenceFigureAccused" : "sentenceCasualtiesAccused";
  },
  accusation: ({ accused }) =>
    accused.length === 0 ? "sentenceAccusationNobody" : "sentenceAccusation",
  denial: ({ accused, claimant }) => {
    if (accused.length === 0) return "sentenceDenialNobody";
    const ownName = accused.length === 1 && accused[0] === claimant;
    return ownName ? "sentenceDenialOwn" : "sentenceDenial";
  },
};
