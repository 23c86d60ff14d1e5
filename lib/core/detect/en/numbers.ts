import type { CountLexicon } from "../../text/numbers.ts";
import { MONTHS } from "./dictionary/time-words.ts";

/** A list that reads better without quotation marks. */
const list = (words: string): string[] => words.split(",").map((word) => word.trim());
const each = <T>(words: string, value: T): Record<string, T> =>
  Object.fromEntries(list(words).map((word) => [word, value]));

const UP_TO_NINETEEN = list(
  `zero, one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen,
  fifteen, sixteen, seventeen, eighteen, nineteen`,
);
const TENS = list("twenty, thirty, forty, fifty, sixty, seventy, eighty, ninety");

/** How English texts write counts. */
export const COUNTS: CountLexicon = {
  numbers: Object.fromEntries([
    ...UP_TO_NINETEEN.map((word, value) => [word, value] as const),
    ...TENS.map((word, position) => [word, (position + 2) * 10] as const),
  ]),
  scales: {
    hundred: 100,
    thousand: 1000,
    million: 1e6,
    billion: 1e9,
    dozen: 12,
    lakh: 1e5,
    lakhs: 1e5,
    crore: 1e7,
  },
  joiners: ["and"],
  fixed: {
    "a dozen": 12,
    "half a dozen": 6,
    "half-a-dozen": 6,
    "a hundred": 100,
    "a thousand": 1000,
    "a million": 1e6,
    "half a million": 500_000,
    "half-a-million": 500_000,
    "a single": 1,
    "a lone": 1,
  },
  times: { twice: 2, thrice: 3 },
  vague: list(
    `dozens, scores, hundreds, thousands, tens of thousands, hundreds of thousands, several, many,
    numerous, multiple, countless, several dozen, several hundred, a number of, a few, a few dozen,
    a couple of`,
  ),
  before: {
    ...each(
      `at least, at the very least, no fewer than, no less than, not fewer than, not less than,
      a minimum of, minimum of`,
      "at-least" as const,
    ),
    ...each(
      `more than, over, upwards of, in excess of, exceeding, above, well over, just over, slightly over,
      well above, greater than, far more than, top, tops, topped, surpass, surpasses, surpassed, exceed, exceeds, exceeded, beyond`,
      "more-than" as const,
    ),
    ...each(
      `about, around, some, nearly, almost, approximately, roughly, close to, an estimated, estimated,
      circa, just under, just short of, near, an average of, average of`,
      "about" as const,
    ),
    ...each(
      `up to, as many as, at most, no more than, not more than, less than, fewer than, under,
      a maximum of`,
      "up-to" as const,
    ),
  },
  notBefore: {
    "up to": list(
      `gone, went, goes, going, go, rose, risen, bring, brings, bringing, brought, climbed, climbs, takes,
      taking, taken, took, shot, pushed, pushing, pushes, crept, inched, jumped`,
    ),
  },
  after: {
    "or more": "at-least",
    "at least": "at-least",
    plus: "more-than",
    "+": "more-than",
    odd: "about",
    "or so": "about",
  },
  between: [["between", "and"]],
  to: ["to", "or"],
  change: ["from"],
  rates: {
    ...each("per day, a day, daily, each day, every day, on a daily basis", "day" as const),
    ...each("per week, a week, weekly, each week, every week", "week" as const),
    ...each("per month, a month, monthly, each month, every month", "month" as const),
  },
  notRate: list(
    "in, for, within, of, over, than, after, the, during, about, nearly, and, its, half",
  ),
  months: Object.keys(MONTHS),
  units: list(
    `hour, hours, day, days, week, weeks, month, months, year, years, minute, minutes, second, seconds,
    hrs, decade, decades, am, a.m, pm, p.m, o'clock, gmt, utc, h, km, kms, kilometer, kilometers,
    kilometre, kilometres, mile, miles, meter, meters, metre, metres, m, cm, mm, feet, percent, per cent,
    percentage, pct, degrees, tons, tonnes, tonne, kg, kilograms, dollars, euros, rupees, rubles,
    calibre, caliber, st, nd, rd, th, corps, mln, bn, square, nautical, times more, times as,
    times higher`,
  ),
  labels: list(
    `resolution, resolutions, article, articles, clause, paragraph, chapter, section, phase, stage,
    point, no, no., number, nos, aged, age, ages, channel, route, highway, minsk, page, round, part, day,
    week, month, year, annex, item, girl of, boy of, woman of, man of, child of, version, track, flight,
    room, figure, grad, level, protocol, group of, quartet of`,
  ),
  notLabel: list("previous, preceding, same, that, next, following, past, last, this, each, every"),
  counted: list(
    `times, violations, violation, breaches, infringements, incidents, attacks, shellings, strikes,
    cases, occasions, instances, people, civilians, soldiers, persons, others, palestinians, casualties,
    deaths, dead, wounded, injured, killed, ceasefire violations, truce violations, explosions`,
  ),
  beforeYear: list("in, the, of, since, during, from, until, by, throughout"),
  idioms: list(
    `no one, one another, one of the, one of its, one of their, one of our, the one, one side, one day,
    one by one, one-sided, one or both, one or other, another one, square one, number one, day one,
    two sides, two parties, two countries, two states, two neighbours, two neighbors, two armies,
    two nations, two governments, two warring, the two, million people live, one thing, one party,
    one hand, so many, how many, as many as`,
  ),
};
