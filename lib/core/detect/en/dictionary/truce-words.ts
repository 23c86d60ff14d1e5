import { phrases } from "../../common/phrases.ts";

/** Words that name a truce by themselves. */
export const TRUCE_NOUNS = phrases(`
  ceasefire, ceasefires, cease-fire, cease-fires, cease fire, truce, truces, armistice,
  armistices, cessation of hostilities, cessation-of-hostilities, cessation of hostility, cessation of violence, cessation
  of combat operations, end of hostilities, suspension of hostilities, moratorium, moratoriums,
  moratoria, standstill, de-escalation, deescalation, de-escalation zone, de-escalation zones,
  deescalation zone, deescalation zones, de-escalation agreement, silence regime, regime of
  silence, regime of calm, regime of quiet, quiet regime, humanitarian pause, humanitarian
  corridor agreement, energy truce, hudna, disengagement agreement, ceasefire regime,
  cease-fire regime, line of control agreement, stand-down, pause in fighting, pause in the
  fighting, pause in hostilities, halt in hostilities, halt in fighting, harvest truce, school
  truce, bread truce, eid pause, eid al-adha pause, eid al-fitr pause, easter pause, christmas pause, holiday pause, ramadan pause, unilateral
  pause, operational pause, fighting pause, pause in the war, minsk agreement, minsk agreements, minsk accord, minsk accords, minsk deal,
  minsk deals, minsk protocol, minsk memorandum, minsk arrangements, minsk pact, minsk process,
  stockholm agreement, stockholm deal, stockholm accord, sochi agreement, sochi deal, astana
  agreement, astana deal, comprehensive programme of gender
`);

/** Words that mean the truce only where the text is about one. */
export const AGREEMENT_NOUNS = phrases(`
  agreement, agreements, military agreement, military agreements,
  deal, deals, accord, accords, pact, pacts, understanding, understandings,
  arrangement, arrangements, terms, commitment, commitments, obligation, obligations, memorandum,
  protocol, bargain, undertaking, undertakings, conditions of the agreement, terms of the
  agreement, terms of the deal, calm, peace deal, peace agreement, peace agreements, peace accord,
  peace accords, regime, pledge, measures, what was agreed, what had been agreed, what was promised, provisions, promise, clause, clauses,
  paragraph, paragraphs, letter and the spirit, letter and spirit, spirit and letter,
  spirit and the letter, promises, pledges, guarantees, assurances, its signature, their signature, what it had signed, what they had signed, what it signed, what they signed,
  what was signed, what had been signed, what it agreed to, what they agreed to, what they had agreed,
  what it had agreed, what it promised, what it had promised, what they had promised, its word, their word, his word, our word, pause, halt, silence, lull, freeze
`);

/** "five-day pause", "48-hour lull": how long it lasts makes a truce of it. */
export const TIMED_PAUSES = ["pause", "lull", "halt", "calm", "stop", "silence"].flatMap((noun) =>
  phrases(`
    hour-long, two-hour, three-hour, four-hour, five-hour, six-hour, eight-hour, ten-hour, 5-hour, 8-hour,
    12-hour, day-long, week-long, weeklong, month-long, monthlong, temporary, 24-hour, 36-hour,
    48-hour, 72-hour, 120-hour, 150-hour, one-day, two-day, three-day, four-day, five-day, six-day,
    seven-day, ten-day, 30-day, 60-day, two-week, one-week, one-month, 3-day, 5-day, 7-day, 10-day
  `).map((length) => `${length} ${noun}`),
);
