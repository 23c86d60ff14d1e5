import type { Claim } from "../claim.ts";
import type { Mention } from "../mention.ts";
import { createPartyTable, type Party } from "../party.ts";
import type { Truce } from "../truce.ts";
import type { Question } from "./question.ts";

/** An invented conflict of two sides, for tests: nobody's real names, nobody's real figures. */
const CONFLICT = "river";

export function makeParty(id: string, side: string, more: Partial<Party> = {}): Party {
  return {
    id,
    name: `Formal name of ${id}`,
    kind: "government",
    partOf: null,
    aliases: [],
    aliasesByLang: {},
    contextual: [],
    epithets: [],
    people: [],
    conflicts: [{ conflict: CONFLICT, role: "party", side }],
    ...more,
  };
}

export const PARTIES = [
  makeParty("north", "North"),
  makeParty("north-army", "North", { partOf: "north", conflicts: [] }),
  makeParty("north-ally", "North"),
  makeParty("south", "South"),
  makeParty("south-army", "South", { partOf: "south", conflicts: [] }),
  makeParty("south-ally", "South"),
  makeParty("observers", "monitor", { kind: "monitor" }),
  makeParty("rights-group", "non-governmental", { kind: "ngo" }),
];

export const TRUCE: Truce = {
  id: "river-2020-01",
  name: "River truce",
  conflict: CONFLICT,
  from: "2020-01-01",
  to: null,
  aliases: [],
  aliasesByLang: {},
  places: [],
  parties: ["north", "south"],
  guarantors: [],
  monitors: [],
};

let count = 0;

/** A count of the first ten days by the observers, who blame nobody, unless told otherwise. */
export function makeClaim(more: Partial<Claim> = {}): Claim {
  count += 1;
  return {
    id: `claim-${String(count).padStart(4, "0")}`,
    truce: TRUCE.id,
    kind: "figure",
    metric: "violations",
    value: 50,
    valueMax: null,
    per: null,
    qualifier: "exact",
    claimant: "observers",
    accused: [],
    period: { from: "2020-01-01", to: "2020-01-10" },
    place: null,
    part: false,
    reports: [],
    note: null,
    ...more,
  };
}

/** North's count of South's violations in the first ten days, unless told otherwise. */
export function makeMention(more: Partial<Mention> = {}): Mention {
  return {
    where: "text",
    quote: "",
    start: 0,
    end: 0,
    focus: { start: 0, end: 0 },
    kind: "figure",
    metric: "violations",
    value: 120,
    valueMax: null,
    per: null,
    qualifier: "exact",
    claimant: "north",
    claimantText: null,
    accused: ["south"],
    truce: TRUCE.id,
    period: { from: "2020-01-01", to: "2020-01-10" },
    place: null,
    rule: "en/example",
    truceConfidence: 1,
    reasons: [],
    ...more,
  };
}

/** A statement without a number, by default of the same day's news as an article of 10 January. */
export function makeStatement(kind: "accusation" | "denial", more: Partial<Claim> = {}): Claim {
  return makeClaim({ kind, metric: null, value: null, qualifier: null, period: null, ...more });
}

export function makeReport(published: string | null, url: string | null = null) {
  return { url, outlet: null, published, lang: "en" };
}

export function ask(
  mention: Mention,
  claims: readonly Claim[],
  published: string | null = "2020-01-10",
): Question {
  return {
    mention,
    claims,
    truce: TRUCE,
    conflict: CONFLICT,
    parties: createPartyTable(PARTIES),
    source: { published, url: null },
  };
}
