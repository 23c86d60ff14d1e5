import { attachPeriod } from "../common/attach-period.ts";
import { attachTruce } from "../common/attach-truce.ts";
import type { Language } from "../language.ts";
import { attribute } from "./attribution/attribute.ts";
import { CUES } from "./cues.ts";
import { PERIODS } from "./dates.ts";
import { GAZETTEER_FRENCH } from "./dictionary/names.ts";
import { alphabet, lexicon } from "./grammar.ts";
import { COUNTS } from "./numbers.ts";
import { accuses } from "./parsers/accuses.ts";
import { casualties } from "./parsers/casualties.ts";
import { countedViolations } from "./parsers/counted-violations.ts";
import { disambiguate } from "./part-of-speech.ts";
import { addParts } from "./refiners/add-parts.ts";
import { attachParties } from "./refiners/attach-parties.ts";
import { findPeriod } from "./refiners/find-period.ts";
import { needTruce } from "./refiners/need-truce.ts";

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
  disambiguate,
  attribute,
  parsers: [countedViolations, casualties, accuses],
  refiners: [needTruce, addParts, attachParties, findPeriod, attachTruce, attachPeriod],
};
