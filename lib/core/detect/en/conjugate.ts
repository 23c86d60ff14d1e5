/** The forms of a verb, as the dictionary files them. */
export interface VerbForms {
  /** "violate", "violates". */
  present: string[];
  /** "violated", "broke". */
  past: string[];
  /** "violated", "broken". */
  participle: string[];
  /** "violating". */
  ing: string[];
}

/**
 * Forms of English verbs. An irregular one is given whole, "break broke broken"; a regular one by its
 * base; a particle follows after a plus sign: "carry + out".
 */
export function conjugate(verbs: readonly string[]): VerbForms {
  const forms: VerbForms = { present: [], past: [], participle: [], ing: [] };
  for (const verb of verbs) {
    const [stems = "", particle] = verb.split(" + ");
    const [base = "", past = regularPast(base), participle = past] = stems.split(" ");
    const add = (list: string[], form: string): void => {
      list.push(particle === undefined ? form : `${form} ${particle}`);
    };
    add(forms.present, base);
    add(forms.present, thirdPerson(base));
    add(forms.past, past);
    add(forms.participle, participle);
    add(forms.ing, presentParticiple(base));
  }
  return forms;
}

/** All forms of the verbs. */
export function allForms(verbs: readonly string[]): string[] {
  const { present, past, participle, ing } = conjugate(verbs);
  return [...present, ...past, ...participle, ...ing];
}

/** All forms that can stand as the verb of a clause or after an auxiliary, without "-ing". */
export function finiteForms(verbs: readonly string[]): string[] {
  const { present, past, participle } = conjugate(verbs);
  return [...present, ...past, ...participle];
}

export function ingForms(verbs: readonly string[]): string[] {
  return conjugate(verbs).ing;
}

const DOUBLED = /(?:^|[^aeiou])[aeiou][bdgmnprt]$/;
/** Stressed on an earlier syllable: "targeted", never "targetted". */
const SINGLE = new Set([
  "target",
  "register",
  "document",
  "monitor",
  "trigger",
  "counter",
  "visit",
  "suffer",
  "threaten",
  "question",
  "happen",
  "offer",
  "bombard",
  "order",
  "shatter",
  "batter",
  "murder",
  "abandon",
  "flatten",
  "reckon",
  "number",
  "total",
  "alert",
  "report",
  "open",
  "honor",
  "answer",
]);

function doubles(base: string): boolean {
  return DOUBLED.test(base) && !SINGLE.has(base);
}

function regularPast(base: string): string {
  if (base.endsWith("e")) return `${base}d`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  return doubles(base) ? `${base}${base.slice(-1)}ed` : `${base}ed`;
}

function thirdPerson(base: string): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`;
}

function presentParticiple(base: string): string {
  if (base.endsWith("ie")) return `${base.slice(0, -2)}ying`;
  if (/[^eo]e$/.test(base)) return `${base.slice(0, -1)}ing`;
  return doubles(base) ? `${base}${base.slice(-1)}ing` : `${base}ing`;
}
