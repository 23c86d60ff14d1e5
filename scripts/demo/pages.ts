import type { Kind, Metric } from "../../lib/core/claim.ts";

/** A claim that stands on a demonstration page, as a careful reader would note it. */
export interface ExpectedClaim {
  kind: Kind;
  metric: Metric | null;
  value: number | null;
  claimant: string;
  accused: string[];
}

export interface DemonstrationPage {
  /** Below the newsroom folder, and below the server's root. */
  path: string;
  outlet: string;
  /** Null where no claim stands on the page. */
  truce: string | null;
  /** Each claim once, in reading order, whether the headline repeats it or not. */
  claims: ExpectedClaim[];
}

const counted =
  (metric: Metric) =>
  (value: number, claimant: string, accused: string[]): ExpectedClaim => ({
    kind: "figure",
    metric,
    value,
    claimant,
    accused,
  });
const violations = counted("violations");
const killed = counted("killed");
const injured = counted("injured");
const denial = (claimant: string, cleared: string): ExpectedClaim => ({
  kind: "denial",
  metric: null,
  value: null,
  claimant,
  accused: [cleared],
});

/** Every article of the newsroom with the claims that a reader should find marked. */
export const DEMONSTRATION_PAGES: readonly DemonstrationPage[] = [
  {
    path: "levant-courier/eleven-days.html",
    outlet: "The Levant Courier",
    truce: "syria-2016-12",
    claims: [
      violations(399, "syrian-national-coalition", ["syrian-government"]),
      killed(271, "syrian-national-coalition", ["syrian-government"]),
      violations(251, "syrian-national-coalition", ["iran-backed-militias", "syrian-government"]),
      violations(178, "snhr", []),
    ],
  },
  {
    path: "damascus-dispatch/bulletin.html",
    outlet: "Damascus Dispatch",
    truce: "syria-2016-12",
    claims: [
      violations(27, "russia-reconciliation-center-syria", ["syrian-armed-opposition"]),
      violations(8, "russia-reconciliation-center-syria", ["syrian-armed-opposition"]),
      violations(7, "russia-reconciliation-center-syria", ["syrian-armed-opposition"]),
      violations(7, "russia-reconciliation-center-syria", ["syrian-armed-opposition"]),
      violations(5, "russia-reconciliation-center-syria", ["syrian-armed-opposition"]),
      violations(12, "russia-reconciliation-center-syria", ["syrian-armed-opposition"]),
    ],
  },
  {
    path: "rights-ledger/first-week.html",
    outlet: "Rights Ledger",
    truce: "syria-2016-12",
    claims: [
      violations(178, "snhr", []),
      violations(160, "snhr", ["syrian-government"]),
      violations(14, "snhr", ["russian-armed-forces"]),
      violations(4, "snhr", ["syrian-armed-opposition"]),
      killed(11, "snhr", []),
    ],
  },
  {
    path: "northern-frontier/seven-months.html",
    outlet: "Northern Frontier Times",
    truce: "loc-2003-11",
    claims: [
      violations(2952, "india-mha", ["pakistan"]),
      violations(8571, "india-mha", ["pakistan"]),
      killed(119, "india-mha", ["pakistan"]),
      injured(608, "india-mha", ["pakistan"]),
      killed(37, "india-mha", ["pakistan"]),
      injured(249, "india-mha", ["pakistan"]),
      violations(1877, "pakistan-foreign-office", ["india"]),
    ],
  },
  {
    path: "indus-mail/summons.html",
    outlet: "The Indus Mail",
    truce: "loc-2003-11",
    claims: [
      violations(1877, "pakistan-foreign-office", ["india"]),
      killed(15, "pakistan-foreign-office", ["india"]),
      injured(144, "pakistan-foreign-office", ["india"]),
      violations(2470, "india-mha", ["pakistan"]),
    ],
  },
  {
    path: "gaza-shore-post/forty-four-days.html",
    outlet: "Gaza Shore Post",
    truce: "gaza-2025-10",
    claims: [
      violations(497, "gaza-government-media-office", ["idf"]),
      killed(342, "gaza-government-media-office", ["idf"]),
      injured(875, "gaza-government-media-office", ["idf"]),
      violations(27, "gaza-government-media-office", ["idf"]),
      killed(24, "gaza-government-media-office", ["idf"]),
      injured(87, "gaza-government-media-office", ["idf"]),
    ],
  },
  {
    path: "carmel-evening/army-count.html",
    outlet: "Carmel Evening News",
    truce: "gaza-2025-10",
    claims: [
      violations(32, "idf", ["gaza-armed-groups"]),
      violations(8, "idf", ["gaza-armed-groups"]),
      denial("hamas", "hamas"),
    ],
  },
  {
    path: "dnipro-live/easter-sunday.html",
    outlet: "Dnipro Live",
    truce: "easter-2025-04",
    claims: [
      violations(2935, "president-of-ukraine", ["russian-armed-forces"]),
      violations(2000, "president-of-ukraine", ["russian-armed-forces"]),
      violations(96, "president-of-ukraine", ["russian-armed-forces"]),
      violations(1882, "president-of-ukraine", ["russian-armed-forces"]),
      violations(950, "president-of-ukraine", ["russian-armed-forces"]),
    ],
  },
  {
    path: "volga-telegraph/holiday.html",
    outlet: "Volga Telegraph",
    truce: "easter-2025-04",
    claims: [
      violations(4900, "russia-mod", ["ukraine"]),
      violations(3316, "russia-mod", ["ukraine"]),
      violations(1404, "russia-mod", ["ukraine"]),
      violations(6, "russia-mod", ["ukraine"]),
      denial("russia-mod", "russian-armed-forces"),
    ],
  },
  {
    path: "caucasus-review/two-tallies.html",
    outlet: "Caucasus Review",
    truce: "nagorno-karabakh-1994-05",
    claims: [
      violations(2406, "azerbaijan-mod", ["armenia"]),
      violations(2945, "nagorno-karabakh-mod", ["azerbaijan"]),
      violations(11031, "azerbaijan-mod", ["armenia"]),
    ],
  },
  {
    path: "red-sea-gazette/eid.html",
    outlet: "The Red Sea Gazette",
    truce: "yemen-2022-04",
    claims: [
      violations(341, "yemen-army", ["houthis"]),
      violations(113, "yemen-army", ["houthis"]),
      violations(69, "yemen-army", ["houthis"]),
      violations(65, "yemen-army", ["houthis"]),
      violations(43, "yemen-army", ["houthis"]),
      violations(1924, "yemen-army", ["houthis"]),
      violations(34, "houthis", ["saudi-led-coalition"]),
    ],
  },
  {
    path: "contact-line/first-day.html",
    outlet: "Contact Line",
    truce: "donbas-2020-07",
    claims: [violations(111, "osce-smm", []), violations(21, "osce-smm", [])],
  },
  {
    path: "contact-line/year-one.html",
    outlet: "Contact Line",
    truce: "donbas-2020-07",
    claims: [
      violations(1995, "ukraine-jfo", ["russian-armed-forces"]),
      killed(45, "ukraine-jfo", ["russian-armed-forces"]),
      injured(154, "ukraine-jfo", ["russian-armed-forces"]),
    ],
  },
  {
    path: "contact-line/luhansk.html",
    outlet: "Contact Line",
    truce: "donbas-2020-07",
    claims: [
      killed(17, "lpr-jccc", ["ukraine-armed-forces"]),
      injured(18, "lpr-jccc", ["ukraine-armed-forces"]),
    ],
  },
  { path: "contact-line/bridge.html", outlet: "Contact Line", truce: null, claims: [] },
  { path: "harbour-gazette/envoys.html", outlet: "Harbour Gazette", truce: null, claims: [] },
  { path: "harbour-gazette/lanterns.html", outlet: "Harbour Gazette", truce: null, claims: [] },
];

/** What the ticker of Dnipro Live adds a few seconds after the page is opened. */
export const TICKER_CLAIM: ExpectedClaim = violations(4900, "russia-mod", ["ukraine"]);
