import { phrases } from "../../common/phrases.ts";

/** What breaking a truce is called. */
export const VIOLATION_NOUNS = phrases(`
  violation, violations, breach, breaches, infringement, infringements, infraction, infractions,
  transgression, transgressions, contravention, contraventions, non-compliance, noncompliance,
  non-observance, breaking, breakings, truce-breaking
`);

/** Verbs that have a truce as their object: "violated the ceasefire". */
export const BREAK_VERBS = phrases(`
  violate, breach, break broke broken, infringe, infringe + on, infringe + upon, flout,
  contravene, transgress, shatter, disregard, ignore, defy, trample, trample + on, trample + upon,
  trample + over, torpedo, sabotage, wreck, derail, disrupt, scupper, undermine, renege + on,
  disobey, rupture, trash, jeopardise, jeopardize, nullify, tear tore torn + up, tear tore torn, rip +
  up, smash, go went gone + against, go went gone + back on, run ran run + counter to, run ran run +
  roughshod over, ride rode ridden + roughshod over, make made + a mockery of, make made + mockery of,
  betray, abrogate, scrap, bury, shred, poison, spoil, sink sank sunk, turn + its back on, turn +
  their back on, put put + paid to, circumvent, subvert, exploit, abuse, misuse, dishonour, dishonor,
  cheat + on, make made + a laughing stock of, make made + a farce of, make made + a joke of, make
  made + a nonsense of, blow blew blown + apart, violate + the letter of, defile,
  desecrate, pull + apart, fly flew flown + in the face of
`);

/** Of these, the ones that can also have other objects; they need the truce right after them. */
export const WEAK_BREAK_VERBS = phrases(`
  disregard, ignore, defy, torpedo, sabotage, wreck, derail, disrupt, scupper, undermine,
  rupture, trash, jeopardise, jeopardize, nullify, shatter, trample, tear tore torn + up, tear tore
  torn, rip + up, smash, go went gone + against, go went gone + back on, run ran run + counter to,
  run ran run + roughshod over, ride rode ridden + roughshod over, make made + a mockery of, make
  made + mockery of, betray, abrogate, scrap, bury, shred, poison, spoil, sink sank sunk, turn + its back on, turn +
  their back on, put put + paid to, circumvent, subvert, exploit, abuse, misuse, dishonour, dishonor,
  cheat + on, make made + a laughing stock of, make made + a farce of, make made + a joke of, make
  made + a nonsense of, blow blew blown + apart, violate + the letter of, defile,
  desecrate, pull + apart, fly flew flown + in the face of
`);

/** "failed to comply with the truce": verbs of keeping a truce, under a negation a violation. */
export const KEEP_VERBS = phrases(`
  respect, observe, abide + by, adhere + to, comply + with, comply, uphold upheld, honour, honor,
  keep kept + to, keep kept + up its end of, keep kept + up their end of, hold held + up its end of, hold held + up their end of, keep kept, stick stuck + to, stand stood + by, fulfil fulfilled fulfilled,
  fulfill, implement, follow, maintain, commit committed committed + to, live + up to, stay +
  within, hold held + firmly to, stand stood + firmly by, stand stood + fully by, hold held + to, hold held + by, remain remained remained + bound by, remain committed committed + to, remain remained remained + committed to, remain remained
  remained + firmly committed to, remain remained remained + fully committed to, obey
`);

/** What is said of a truce that the other side has left nothing of: "nothing was left of the truce". */
export const RUINS = phrases(`
  nothing was left of, nothing is left of, nothing remains of, nothing remained of, little is left of,
  little was left of, little remains of
`);

/** "the truce is in tatters", "rendered the ceasefire worthless" */
export const RUINED_WORDS = phrases(`
  in tatters, in shreds, in ruins, in pieces, in name only, only in name, on paper only, only on paper,
  merely on paper, a dead letter, worthless, meaningless, a farce, a sham, a mockery, a fiction, a joke,
  dead and buried, a fig leaf, a smokescreen
`);

/** "a mockery of the truce", "contempt for the ceasefire": what conduct is called that breaks one. */
export const SCORN_NOUNS = phrases(`
  mockery, travesty, disregard, contempt, disrespect, betrayal, perversion
`);

/** "broke down", "broke out": no breach. */
export const OTHER_BREAKS = phrases(`
  break broke broken + down, break broke broken + up, break broke broken + out,
  break broke broken + off, break broke broken + away, break broke broken + through,
  break broke broken + into, break broke broken + even, break broke broken + across,
  break broke broken + ground, break broke broken + the news, break broke broken + news
`);
