import { phrases } from "../../common/phrases.ts";

/** Small words that patterns speak of. */
export const GRAMMAR_WORDS = {
  OF: phrases("of"),
  BY: phrases("by"),
  ON: phrases("on, upon, onto, over"),
  IN: phrases(`
    in, at, near, inside, within, across, around, throughout, along, close to, outside, between
  `),
  WITH: phrases("with"),
  FOR: phrases("for"),
  FROM: phrases("from"),
  TO: phrases("to"),
  AGAINST: phrases("against, towards, toward"),
  AS: phrases("as"),
  THAT: phrases("that"),
  WHICH: phrases("which, who, whom, whose, where"),
  THE: phrases("the"),
  DETERMINER: phrases(`
    a, an, any, every, each, all, this, these, those, some, several, many, numerous, multiple,
    various, such, more, most, other, another, further, both, repeated, constant, continued,
    continuing, persistent
  `),
  POSSESSOR: phrases("its, their, his, her, our, your, my"),
  IT: phrases("it"),
  PRONOUN: phrases("it, he, she, they, we, i, you"),
  THEM: phrases("them, him, us, me"),
  AND: phrases("and, &, plus, as well as, along with, together with"),
  OR: phrases("or, nor"),
  BUT: phrases(`
    but, while, whereas, although, though, even though, yet, however, meanwhile, meantime, even
    as
  `),
  IF: phrases(`
    if, unless, should it, in case, in the event, provided, whether, in case of, any further, as
    long as, any future, lest, in the event of, in the event that, were it to, so long as
  `),
  WHEN: phrases("when, after, before, since, until, once, as soon as, because, so that, so"),
  MODAL: phrases(`
    would, could, might, may, should, shall, will, can, must, won't, wouldn't, cannot, ought to,
    'll, going to
  `),
  NOT: phrases(`
    not, never, no, neither, none, nobody, no one, no-one, without, didn't, hasn't, haven't, don't, doesn't,
    wasn't, weren't, isn't, aren't, hadn't, no longer, nothing, zero
  `),
  BE: phrases("is, are, was, were, be, been, being, get, got, gets"),
  HAVE: phrases("has, have, had, having"),
  DO: phrases("do, does, did"),
  DESPITE: phrases(`
    despite, in spite of, notwithstanding, in defiance of, regardless of, in disregard of, in contempt
    of
  `),
  CONTRARY: phrases(`
    contrary to, counter to, in defiance of, in disregard of, in contempt of, in disrespect
    of, in complete disregard of, in utter disregard of, in flagrant disregard of, in open
    defiance of, in utter disrespect of, incompatible with, at odds with, under the cover of,
    under cover of, in contravention of, against the terms of, against the letter of, against
    the spirit of, contradicting, against the provisions of, in contradiction to, in
    contradiction with, in conflict with, contrary to the terms of, contrary to the provisions
    of, contrary to the letter of, at variance with, irreconcilable with, inconsistent with, not compatible
    with, out of line with, out of keeping with, in the teeth of, in gross disregard of, in blatant
    disregard of, in total disregard of, in clear disregard of, with no regard for, without regard for,
    without any regard for, with contempt for, in the face of its commitment to, flying in the face of,
    flies in the face of, flew in the face of, against the wording of
  `),
  DURING: phrases(`
    during, amid, amidst, under, not a day passes without, not a day goes by without, not a day without,
    hardly a day passes without, barely a day passes without, scarcely a day passes without, hardly a
    day goes by without, barely a day goes by without, did not pass without, does not pass without, not
    pass without, not a night passes without, not a single day passes without
  `),
  ACCORDING: phrases("according to, as per"),
  NUMBER: phrases("number, total, tally, toll, count, figure"),
  EACH_OTHER: phrases(
    "each other, one another, the other side, the other, mutual, mutually, other side",
  ),
  BOTH: phrases(`
    both sides, both parties, each side, either side, all sides, all parties, the two sides, the
    sides, the parties, the warring parties, the two parties, both countries, the two countries,
    each country, both
  `),
  SAME: phrases("these, those, them, such, the"),
  FAIL: phrases(`
    fail, fails, failed, failing, failure, lack of seriousness, lack of commitment, lack of will,
    lack of interest, reluctance, reluctant, refuse, refuses, refused, refusing, refusal, unable,
    unwilling
  `),
  KNOWLEDGE: phrases(`
    knowledge, involvement, responsibility, wrongdoing, part in, hand in, role in, connection to,
    connection with, link to, share in, complicity
  `),
  KNOW: phrases(`
    knew nothing of, knows nothing of, knew nothing about, knows nothing about, knew of no,
    knows of no, know nothing of, know of no, was not aware of, were not aware of, is not
    aware of, unaware of, nothing to do with, not behind, not involved in, not among the
    attackers, not responsible, bears no responsibility, bore no responsibility, bear no responsibility,
    not to blame, not at fault, took no part, takes no part
  `),
  MORE: phrases("more, others, other, another"),
  HIGHER: phrases(
    "higher, lower, fewer, less, greater, as many, as often, as high, bigger, larger",
  ),
  DIRECTION: phrases(`
    south, north, east, west, northeast, northwest, southeast, southwest, south-west,
    north-west, south-east, north-east
  `),
  TRY: phrases("try, tries, tried, trying, attempt, attempts, attempted, attempting"),
  LOSE: phrases("lose, loses, lost, losing"),
  CLAIM: phrases("claim, claims, claimed, claiming, cost, costing, take, takes, took, taking"),
  LIVES: phrases("lives"),
  LEAVE: phrases("leave, leaves, left, leaving"),
  LINE: phrases(`
    line of control, loc, contact line, line of contact, demarcation line, demarcation zone,
    disengagement line, yellow line, blue line, working boundary, international border, green line
  `),
  OTHER_CAUSE: phrases(`
    firefights, mine accidents, mines, landmines, earthquake, accidents, accident, crash, floods
  `),
  SHOW: phrases(
    "show, shows, showed, shown, reveal, reveals, revealed, indicate, indicates, indicated, suggest, suggests, suggested",
  ),
  CITE: phrases("citing, cited, cites, cite, quoting, quoted, quotes, quote"),
  VIEW: phrases(
    "view, words, reading, opinion, estimation, eyes, telling, version, account, assessment, monitoring",
  ),
  CONTINUE: phrases(`
    continue, continues, continued, continuing, go on, goes on, went on, gone on, going on, persist,
    persists, persisted, keep up, kept up, keeps up, kept, keeps, keep, presses on, press on, pressed on, resume, resumes, resumed, resuming, kept on
  `),
  STOP: phrases("stop, stops, stopped, stopping, cease, ceased, ceases, end, ended, halt, halted"),
  FIGHTING: phrases(
    "fighting, firing, shelling, attacking, shooting, bombing, hostilities, attacks, violence",
  ),
  INTENSIFY: phrases(`
    step up, steps up, stepped up, stepping up, intensify, intensifies, intensified, intensifying,
    multiply, multiplies, multiplied, increase, increased, increases, expand, expanded, escalate,
    escalated, escalates
  `),
  FORBIDDEN: phrases("banned, prohibited, forbidden, proscribed, outlawed, barred"),
  FAILURE: phrases("failure, collapse, breakdown, unravelling, unraveling, demise, breach"),
  END: phrases(
    "put an end to, puts an end to, end, ends, ended, ending, finish, finished, kill, killed, bury, buried",
  ),
  RESPONSIBLE: phrases("responsible for, to blame for, behind, at fault for, guilty of"),
  RETALIATE: phrases(`
    answered with, responded with, responded by, retaliated with, retaliated by, retaliated, in
    response, in retaliation, returned fire, answered, responded to, responding to, replied to, hit
    back
  `),
  QUARREL: phrases(`
    fight, fights, fought, clash, clashed, quarrel, quarrelled, argue, argued, row, at odds, disagree,
    disagreed, differ, differed
  `),
  TRADE: phrases(`
    trade, traded, trades, trading, exchange, exchanged, exchanging, swap, swapped, swaps, swapping
  `),
  FALSE: phrases(`
    no truth, no basis, no substance, no foundation, no merit, untruthful, concocted, distorted,
    erroneous, false, baseless, untrue, unfounded, groundless, fabricated, invented, lies, lie,
    fabrication, fabrications, absurd, nonsense, incorrect, propaganda, fiction, misleading,
    slander, ridiculous, bogus, a pack of lies, lying, a lie, an invention, made up,
    unsubstantiated, without foundation, without basis, unjustified, deception, mistaken,
    wrong, disinformation, falsehood, falsehoods, unproven, flawed, fake, fakes, fable,
    fables, fairy tale, fairy tales, a tale, slanderous, slanders, laughable, without merit,
    void of truth, devoid of truth, a fantasy, fantasy, fantasies, figment, concoction, a
    concoction, a myth, myths, a canard, trumped-up, trumped up, preposterous, outlandish, without
    substance, a distortion, distortions, tall tale, tall tales, no grain of truth, mendacious, a
    fabrication, untruths, an untruth, perverse, inflated, exaggerated, pure invention, a bag of
    lies, a campaign of lies, hoax, a hoax, far-fetched, ludicrous, a fairy tale, hysteria, a
    provocation, staged, erroneous, not true, a smear, smears, calumny, nothing of the kind,
    unserious
  `),
  CALL: phrases(`
    call, calls, called, calling, describe, describes, described, describing, brand, branded, brands,
    label, labelled, labeled, termed, terming, dub, dubbed, wave, waves, waved, brush, brushed, brushes
  `),
  PUSH: phrases(`
    wave, waves, waved, brush, brushes, brushed, turn, turns, turned, shrug, shrugs, shrugged, push,
    pushes, pushed, laugh, laughs, laughed, sweep, sweeps, swept, bat, bats, batted, set, sets
  `),
  ASIDE: phrases("aside, away, off, down"),
  DISAGREE: phrases(`
    disagree, disagrees, disagreed, does not accept, do not accept, did not accept, does not share, did
    not share, takes issue, took issue, would have none of it, will have none of it, pleaded not guilty,
    pleads not guilty, pleaded innocent, protested its innocence, protests its innocence, protested
    their innocence, washed its hands of, distanced itself from, distances itself from, distanced
    themselves from, begs to differ, begged to differ
  `),
  SILENT: phrases(`
    held their fire, held its fire, held our fire, holding their fire, holding its fire, hold
    their fire, held fire, kept silent, kept quiet, stayed silent, remained silent, remain
    silent, stayed quiet, remained quiet, guns were silent, guns are silent, guns had been
    silent, guns have been silent, guns stayed silent, guns have stayed silent, was silent,
    been silent, practiced restraint, practised restraint, exercised restraint, exercising
    restraint, shown restraint, showed restraint, silent, stayed on the ground, remained on the ground, in their barracks, in its barracks, in barracks,
    keep silent, kept the silence, were
    quiet, had ceased fire, observed silence
  `),
  INTACT: phrases(`
    intact, still on, still holds, still held, still stands, stands, remains in place,
    remained in place, remains in force, still in force, still in place, in force, in effect, beyond doubt, not
    over, stood, in place, unbroken, holds, holding, remains, remained
  `),
  TRUE: phrases("true, correct, accurate"),
  CORRESPOND: phrases("correspond, match, reflect, happen, happened, occur, occurred"),
  EXCEPT: phrases("except, except for, apart from, other than, save for, bar"),
  ONLY: phrases("only, merely, simply, solely, no more than, nothing more than, nothing but"),
  DEFEND: phrases(`
    defended themselves, defended itself, defended their, defended its, defending themselves, defending itself, acted in
    self-defence, acted in self-defense, acting in self-defence, acting in self-defense, in
    self-defence, in self-defense, active defence, active defense, acted in defence, acted in defense, right to self-defence, right to self-defense, defensive act, defensive acts,
    defensive action, defensive actions, purely defensive, act of self-defence, act of self-defense,
    legitimate self-defence, legitimate self-defense, legitimate defence, returned fire, returning fire, return fire, fired back
  `),
  THERE: phrases("there"),
  TAKE: phrases("taken place, took place, take place, happened, occurred, been any, taking place"),
  WITHIN: phrases(`
    within the terms of, within the framework of, within the limits of, within the bounds of, in line
    with, in accordance with, in compliance with, in full compliance with, in keeping with, consistent
    with, in conformity with, in full conformity with, compatible with, allowed by, permitted by,
    permitted under, allowed under, covered by, in accord with
  `),
  FURTHER: phrases("more, further, additional"),
  REPLY: phrases(
    "reply, replied, replying, respond, responded, responding, react, reacted, retaliate, repelled, repel, repulsed, thwarted",
  ),
  STATUS_QUO: phrases("status quo"),
  LETTER: phrases("to the letter"),
  FALL: phrases("fell, fallen, landed, exploded, rained, crashed, rang out"),
  HOLD: phrases("hold, held, holding, taken hold, take hold, took hold"),
  LAST: phrases("lasted, survived, held for"),
  AMOUNT: phrases(`
    constitute, constitutes, constituted, constituting, amount to, amounts to, amounted to, amounting to,
    represent, represents, represented, is tantamount to, was tantamount to, tantamount to
  `),
  REACH: phrases(`
    reached, reaching, reach, reaches, totalled, totaled, totalling, totaling, numbered,
    numbering, hit, exceeded, exceeds, exceed, passed, pass, top, tops, topped, surpass, surpasses, surpassed, stood at, stands at
  `),
  TOTAL: phrases(
    "total, to a total of, account for, accounted for, accounts for, accounting for, make up, makes up, made up",
  ),
} as const;
