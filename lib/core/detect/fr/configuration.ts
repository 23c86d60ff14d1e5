import { attachPeriod } from "../common/attach-period.ts";
import { createPossibleTags } from "../common/possible-tags.ts";
import { attachTruce } from "../common/attach-truce.ts";
import type { Language } from "../language.ts";
import { attribute } from "./attribution/attribute.ts";
import { CUES } from "./cues.ts";
import { PERIODS } from "./dates.ts";
import { GAZETTEER_FRENCH } from "./dictionary/names.ts";
import { alphabet, lexicon, tagsOf } from "./grammar.ts";
import { COUNTS } from "./numbers.ts";
import { accuses } from "./parsers/accuses.ts";
import { casualties } from "./parsers/casualties.ts";
import { countedAttacks } from "./parsers/counted-attacks.ts";
import { countedViolations } from "./parsers/counted-violations.ts";
import { denies } from "./parsers/denies.ts";
import { disambiguate } from "./part-of-speech.ts";
import { addParts } from "./refiners/add-parts.ts";
import { attachParties } from "./refiners/attach-parties.ts";
import { carryAccused } from "./refiners/carry-accused.ts";
import { mergeRepeats } from "./refiners/merge-repeats.ts";
import { findPeriod } from "./refiners/find-period.ts";
import { needTruce } from "./refiners/need-truce.ts";
import { tieToBreaches } from "./refiners/tie-to-breaches.ts";

/** The whole French pipeline, in order. */
export const french: Language = {
  code: "fr",
  trigger: /cessez[- ]le[- ]feu|trêve|armistice|cessation des hostilités|désescalade|moratoire/i,
  cues: CUES,
  gazetteer: GAZETTEER_FRENCH,
  counts: COUNTS,
  periods: PERIODS,
  lexicon,
  alphabet,
  possible: createPossibleTags(tagsOf, alphabet, COUNTS),
  disambiguate,
  attribute,
  parsers: [countedViolations, countedAttacks, casualties, accuses, denies],
  refiners: [
    needTruce,
    tieToBreaches,
    addParts,
    attachParties,
    carryAccused,
    mergeRepeats,
    findPeriod,
    attachTruce,
    attachPeriod,
  ],
};
