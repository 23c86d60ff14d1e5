import type { ExchangeClaim } from "../exchange-claim.ts";

const RESOURCES = "tag:whocounts.example,2026:";

/** The address of something of ours in linked data; it names and leads nowhere. */
export function resourceId(
  kind: "claim" | "review" | "party" | "truce" | "key",
  id: string,
): string {
  return `${RESOURCES}${kind}/${encodeURIComponent(id)}`;
}

/** The id in such an address; null for an address of anybody else's. */
export function idOfResource(kind: string, address: unknown): string | null {
  const prefix = `${RESOURCES}${kind}/`;
  if (typeof address !== "string" || !address.startsWith(prefix)) return null;
  try {
    return decodeURIComponent(address.slice(prefix.length));
  } catch {
    return null; // Not something that `encodeURIComponent` wrote.
  }
}

/** The fields of a claim as properties in our terms; empty ones are left out. */
export function claimNode(claim: ExchangeClaim) {
  const { truce, kind, claimant, accused, metric, value, valueMax } = claim;
  const { per, qualifier, period, place, part, note, author, created } = claim;
  return withoutEmpty({
    truce,
    kind,
    claimant,
    accused: accused.length > 0 ? accused : null,
    metric,
    count: value,
    countMax: valueMax,
    rate: per,
    qualifier,
    from: period?.from,
    to: period?.to,
    place,
    part: part || null,
    note,
    recordedBy: author,
    recorded: created,
    reports: claim.reports.map((report) =>
      withoutEmpty({
        address: report.url,
        outlet: report.outlet,
        published: report.published,
        lang: report.lang,
        headline: report.title,
        quote: report.quote,
      }),
    ),
  });
}

function withoutEmpty(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && value !== undefined),
  );
}

/** What a node says, in the fields of a claim: to be checked by the schema. */
export function fieldsOfNode(node: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { from, to, reports } = node;
  return {
    truce: node["truce"],
    kind: node["kind"],
    claimant: node["claimant"] ?? null,
    accused: listOf(node["accused"]),
    metric: node["metric"] ?? null,
    value: node["count"] ?? null,
    valueMax: node["countMax"] ?? null,
    per: node["rate"] ?? null,
    qualifier: node["qualifier"] ?? null,
    period: from === undefined && to === undefined ? null : { from, to },
    place: node["place"] ?? null,
    part: node["part"] ?? false,
    note: node["note"] ?? null,
    author: node["recordedBy"] ?? null,
    created: node["recorded"] ?? null,
    reports: listOf(reports).map(reportOfNode),
  };
}

function reportOfNode(node: unknown): unknown {
  if (!isNode(node)) return node;
  const { headline, quote } = node;
  return {
    url: node["address"] ?? null,
    outlet: node["outlet"] ?? null,
    published: node["published"] ?? null,
    lang: node["lang"],
    ...(headline === undefined ? {} : { title: headline }),
    ...(quote === undefined ? {} : { quote }),
  };
}

/** One value or several: linked data writes both. */
export function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

export function isNode(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
