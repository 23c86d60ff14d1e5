import { phrases } from "../../common/phrases.ts";

/** Verbs that make what follows somebody's words. */
export const SAY_VERBS = phrases(`
  say said, file + a complaint, lodge + a complaint, lodge + a protest, submit + a complaint, state, tell told, report, announce, claim, allege, assert, add, note, write wrote
  written, tweet, post, declare, argue, insist, complain, maintain, confirm, explain, point + out,
  stress, emphasise, emphasize, underline, underscore, reveal, disclose, warn, charge, contend,
  affirm, remark, observe, comment, indicate, believe, acknowledge, admit, concede, go went gone +
  on, continue, answer, respond, reply, retort, counter, conclude, find found, rule, recall, mention,
  clarify, testify, lament, suggest, speak spoke spoken + of, describe, read read, conclude,
  publish, quote + as saying, protest, estimate, caution, hold held, express, call, inform, hear
  heard, swear swore sworn, rejoin, aver, recount, fume
`);

/** Verbs of counting: their subject is the body whose count it is. */
export const COUNT_VERBS = phrases(`
  count, record, register, document, log, tally, list, note, report, catalogue, catalog, monitor,
  verify, confirm, track, tell told, observe, detect, enumerate, chronicle, compile, cite, put
  put, identify, establish, acknowledge, admit, recognise, recognize, estimate, number,
  witness, spot, note + down, set set + out, speak spoke spoken + of, list, notice, collect,
  receive, fix, attribute, know knew known + of, write wrote written + down, find found, say said, file + a complaint, lodge + a complaint, lodge + a protest, submit + a complaint, state, announce, declare, claim, allege,
  consider, regard, deem, view, treat
`);

export const ACCUSE_VERBS = phrases(`
  accuse, blame, charge, fault, reproach, denounce, condemn, slam, criticise, criticize, lambast,
  lambaste, decry, censure, rebuke, deplore, castigate, assail, complain + of, complain + about,
  protest, protest + against, protest + at, deplore, chide, berate, admonish, upbraid, chastise,
  indict, rap, take took taken + to task, point + the finger at, point + a finger at, lay laid + the
  responsibility, lay laid + responsibility, put put + the responsibility, put put + responsibility, place + the
  responsibility, place + responsibility, lay laid + the
  blame, lay laid + blame, put put + the blame, pin + the blame, pin + blame, place + the blame,
  lash + out at, hit hit + out at, find found + fault with, take took taken + exception to, rail +
  against, impeach
`);

export const DENY_VERBS = phrases(`
  deny, reject, dismiss, refute, dispute, rebut, repudiate, disavow, contradict, disown, contest,
  brush + aside, brush + off, wave + away, wave + aside, shrug + off, laugh + off, push
  + back on, push + back against, rebuff, disclaim, scoff + at, decline + to accept
`);

/** What is denied. */
export const CHARGE_NOUNS = phrases(`
  accusation, accusations, allegation, allegations, charge, charges, claim, claims, assertion,
  assertions, report, reports, complaint, complaints, blame, responsibility, involvement, version,
  versions, verdict, ruling, figures, tale, tales, insinuation, insinuations, suggestion, suggestions,
  account, accounts, narrative, story
`);

/** What a body publishes; such a noun speaks for it. */
export const REPORT_NOUNS = phrases(`
  statement, statements, report, reports, bulletin, letter, communique, communiqué, press release,
  briefing, document, message, note, tally, data, figures, figure, statistics, count, reckoning,
  release, post, dispatch, answer, inquiry, records, database, summary, update, survey, findings,
  finding, account, information, estimate, estimates, toll, list, log, monitoring, documentation,
  investigation, review
`);

/** Common nouns that stand for a body named before, or speak for one. */
export const BODY_NOUNS = phrases(`
  mayor, ministry, office, army, military, mission, government, centre, center, group, command,
  headquarters, hq, network, organisation, organization, observatory, monitor, monitors,
  committee, commission, coalition, movement, agency, party, militia, force, forces, council,
  delegation, staff, side, department, authorities, authority, body, service, team, spokesman,
  spokesperson, spokeswoman, spokespeople, minister, official, officials, officer, officers,
  president, commander, commanders, leader, leaders, general, envoy, ambassador, diplomat,
  diplomats, source, sources, representative, governor, chief, head, director, secretary,
  president's office, premier, prime minister, foreign minister, defence minister, defense
  minister, activists, activist, rescuers, residents, witnesses, observers, investigators,
  militants, rebels, mediators, facilitators, negotiator, chairman, chair, deputy, panel, unit,
  units, brigade, brigades, front, company, cabinet, state media, media, broadcaster, channel,
  state television, television, politician, lawmaker, aide, colonel, adviser, advisor, embassy,
  parliament, kremlin, kremlin spokesman, the north, the south, institute, foundation, charity,
  union, bloc, alliance, hospitals, doctors
`);
