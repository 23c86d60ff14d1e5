import type { CountLexicon } from "../../text/numbers.ts";
import { phrases } from "../common/phrases.ts";
import { PERIODS } from "./dates.ts";

const UNITS = phrases(`
  zéro, un, deux, trois, quatre, cinq, six, sept, huit, neuf, dix, onze, douze, treize, quatorze,
  quinze, seize
`);

/** How French texts write counts. */
export const COUNTS: CountLexicon = {
  numbers: {
    ...Object.fromEntries(UNITS.map((word, value) => [word, value])),
    une: 1,
    vingt: 20,
    trente: 30,
    quarante: 40,
    cinquante: 50,
    soixante: 60,
    "soixante-dix": 70,
    "quatre-vingts": 80,
    "quatre-vingt": 80,
    "quatre-vingt-dix": 90,
  },
  scales: { cent: 100, cents: 100, mille: 1000, million: 1e6, millions: 1e6 },
  joiners: ["et"],
  fixed: {
    "une dizaine": 10,
    "une douzaine": 12,
    "une quinzaine": 15,
    "une vingtaine": 20,
    "une centaine": 100,
  },
  times: {},
  vague: phrases(
    "des dizaines, des centaines, des milliers, plusieurs, quelques, de nombreuses, de nombreux",
  ),
  before: {
    "au moins": "at-least",
    "pas moins de": "at-least",
    "plus de": "more-than",
    environ: "about",
    "près de": "about",
    presque: "about",
    quelque: "about",
    "jusqu à": "up-to",
  },
  after: { "au moins": "at-least", "ou plus": "at-least" },
  between: [["entre", "et"]],
  to: ["à", "ou"],
  change: ["de"],
  rates: { "par jour": "day", "par semaine": "week", "par mois": "month" },
  notRate: [],
  months: Object.keys(PERIODS.months),
  units: phrases(`
    heure, heures, jour, jours, semaine, semaines, mois, an, ans, année, années, minute, minutes, h, km,
    kilomètre, kilomètres, mètre, mètres, m, mm, pour cent, degrés, tonnes, euros, dollars, er, e, ème
  `),
  labels: phrases(
    "le, du, au, résolution, article, chapitre, phase, numéro, n°, âgé de, âgée de, âgés de, minsk",
  ),
  counted: phrases(
    "fois, violations, infractions, incidents, attaques, tirs, personnes, civils, soldats",
  ),
  beforeYear: phrases("en, de, depuis, d, dès, fin, début"),
  idioms: phrases("l un, les deux, un des, une des, l une, un accord, une trêve"),
};
