import type { Language } from "../language.ts";
import { attachPeriod } from "../common/attach-period.ts";
import { createPossibleTags } from "../common/possible-tags.ts";
import { attachTruce } from "../common/attach-truce.ts";
import { unifyMentions } from "../common/unify-mentions.ts";
import { attribute } from "./attribution/attribute.ts";
import { CUES } from "./cues.ts";
import { PERIODS } from "./dates.ts";
import { COUNTS } from "./numbers.ts";
import { GAZETTEER_ENGLISH } from "./dictionary/names.ts";
import { alphabet, lexicon, tagsOf } from "./grammar.ts";
import { accuses } from "./parsers/accuses.ts";
import { attackedDespiteTruce } from "./parsers/attacked-despite-truce.ts";
import { attackedNTimes } from "./parsers/attacked-n-times.ts";
import { brokeNTimes } from "./parsers/broke-n-times.ts";
import { brokeTruce } from "./parsers/broke-truce.ts";
import { callsFalse } from "./parsers/calls-false.ts";
import { casualties } from "./parsers/casualties.ts";
import { contraryToTruce } from "./parsers/contrary-to-truce.ts";
import { countedAttacks } from "./parsers/counted-attacks.ts";
import { countedViolations } from "./parsers/counted-violations.ts";
import { denies } from "./parsers/denies.ts";
import { didNotAttack } from "./parsers/did-not-attack.ts";
import { failedToKeep } from "./parsers/failed-to-keep.ts";
import { keptTruce } from "./parsers/kept-truce.ts";
import { mentionedViolation } from "./parsers/mentioned-violation.ts";
import { mutualAccusations } from "./parsers/mutual-accusations.ts";
import { nthViolation } from "./parsers/nth-violation.ts";
import { oneCasualty } from "./parsers/one-casualty.ts";
import { toldAttack } from "./parsers/told-attack.ts";
import { violationOfTruce } from "./parsers/violation-of-truce.ts";
import { violationsTotal } from "./parsers/violations-total.ts";
import { disambiguate } from "./part-of-speech.ts";
import { addRepeats } from "./refiners/add-repeats.ts";
import { addParts } from "./refiners/add-parts.ts";
import { attachAccused } from "./refiners/attach-accused.ts";
import { attachClaimant } from "./refiners/attach-claimant.ts";
import { findPlace } from "./refiners/find-place.ts";
import { findPeriod } from "./refiners/find-period.ts";
import { carryOver } from "./refiners/carry-over.ts";
import { dropBareMentions } from "./refiners/drop-bare-mentions.ts";
import { dropOtherViolations } from "./refiners/drop-other-violations.ts";
import { dropUnreal } from "./refiners/drop-unreal.ts";
import { dropUntied } from "./refiners/drop-untied.ts";
import { joinClaimants } from "./refiners/join-claimants.ts";
import { mergeRepeats } from "./refiners/merge-repeats.ts";
import { needTruce } from "./refiners/need-truce.ts";
import { tieAttacks } from "./refiners/tie-attacks.ts";
import { tieDenials } from "./refiners/tie-denials.ts";
import { tieCasualties } from "./refiners/tie-casualties.ts";

/** The whole English pipeline, in order. */
export const english: Language = {
  code: "en",
  trigger:
    /cease-?\s?fire|truce|armistice|cessation of|moratorium|de-?escalation|silence regime|regime of (?:calm|silence)|Minsk|\bpause|Line of Control|\bLoC\b|violat|breach|infring/i,
  cues: CUES,
  gazetteer: GAZETTEER_ENGLISH,
  counts: COUNTS,
  periods: PERIODS,
  lexicon,
  alphabet,
  possible: createPossibleTags(tagsOf, alphabet, COUNTS),
  disambiguate,
  attribute,
  parsers: [
    countedViolations,
    brokeNTimes,
    violationsTotal,
    nthViolation,
    countedAttacks,
    attackedNTimes,
    casualties,
    oneCasualty,
    accuses,
    mutualAccusations,
    brokeTruce,
    violationOfTruce,
    attackedDespiteTruce,
    contraryToTruce,
    failedToKeep,
    toldAttack,
    mentionedViolation,
    denies,
    callsFalse,
    didNotAttack,
    keptTruce,
  ],
  refiners: [
    dropOtherViolations,
    dropUnreal,
    addRepeats,
    addParts,
    dropUntied,
    attachClaimant,
    attachAccused,
    joinClaimants,
    needTruce,
    tieAttacks,
    carryOver,
    tieCasualties,
    tieDenials,
    dropBareMentions,
    unifyMentions,
    mergeRepeats,
    findPlace,
    findPeriod,
    attachTruce,
    attachPeriod,
  ],
};
