import type { ExchangeClaim } from "../../lib/core/exchange/exchange-claim.ts";
import type { Output } from "./output.ts";
import { readBundle } from "./read-bundle.ts";

/** Counts what a folder or a file holds. The numbers show what was recorded, not who broke a truce more often. */
export async function printStats(path: string, output: Output): Promise<number> {
  const { claims, reviews } = await readBundle(path);
  const reports = claims.flatMap((claim) => claim.reports);
  output.print(`${claims.length} claims, ${reports.length} reports, ${reviews.length} reviews`);
  output.print(
    `${claims.filter(({ period }) => period === null).length} claims without days, ${reports.filter(({ published }) => published === null).length} reports without a day`,
  );
  const tables: [string, (claim: ExchangeClaim) => string[]][] = [
    ["kind", ({ kind }) => [kind]],
    ["metric", ({ metric }) => [metric ?? "(none)"]],
    ["language", (claim) => claim.reports.map(({ lang }) => lang)],
    ["truce", ({ truce }) => [truce]],
    ["claimant", ({ claimant }) => [claimant ?? "(the outlet)"]],
    ["accused", ({ accused }) => (accused.length === 0 ? ["(nobody, or both)"] : accused)],
  ];
  for (const [name, valuesOf] of tables) output.print(`\n${table(name, claims.flatMap(valuesOf))}`);
  return 0;
}

function table(name: string, values: readonly string[]): string {
  const counts = [...Map.groupBy(values, (value) => value)]
    .map(([value, all]) => ({ value, count: all.length }))
    .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  const rows = counts.map(({ value, count }) => `${String(count).padStart(7)}  ${value}`);
  return [`by ${name}`, ...rows].join("\n");
}
