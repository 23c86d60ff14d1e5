import * as z from "zod/mini";
import { claimSchema, type Claim } from "./claim.ts";
import { OUTLET_NOT_ESTABLISHED, outletSchema, type Outlet } from "./outlet.ts";
import { partySchema, type Party } from "./party.ts";
import { truceSchema, type Truce } from "./truce.ts";

/** The claims index as one value: what detection and comparison know of the world. */
export interface ClaimsIndex {
  parties: readonly Party[];
  truces: readonly Truce[];
  outlets: readonly Outlet[];
  claims: readonly Claim[];
}

/** The texts of the four files of an index folder. */
export interface IndexFiles {
  parties: string;
  truces: string;
  outlets: string;
  /** One JSON object a line. */
  claims: string;
}

export type IndexFileName = keyof IndexFiles;
export const INDEX_FILE_PATHS: Record<IndexFileName, string> = {
  parties: "parties.json",
  truces: "truces.json",
  outlets: "outlets.json",
  claims: "claims.ndjson",
};

/** Where and why index data was refused. */
export interface IndexFault {
  file: IndexFileName;
  /** The position in an array file, or the line of `claims` (from 1). */
  at: number;
  message: string;
}
export type IndexResult = { ok: true; index: ClaimsIndex } | { ok: false; faults: IndexFault[] };

/** Reads and checks a whole index, schema and references. A single fault refuses it: half an index misleads. */
export function parseClaimsIndex(files: IndexFiles): IndexResult {
  const faults: IndexFault[] = [];
  const read = <T>(file: IndexFileName, schema: z.ZodMiniType<T>, rows: Iterable<unknown>): T[] => {
    const good: T[] = [];
    let at = 0;
    for (const row of rows) {
      at += 1;
      const result = schema.safeParse(row);
      if (result.success) good.push(result.data);
      else faults.push({ file, at, message: z.prettifyError(result.error) });
    }
    return good;
  };
  const parties = read("parties", partySchema, parseArray("parties", files.parties, faults));
  const truces = read("truces", truceSchema, parseArray("truces", files.truces, faults));
  const outlets = read("outlets", outletSchema, parseArray("outlets", files.outlets, faults));
  const claims = read("claims", claimSchema, parseLines(files.claims, faults));
  const index = { parties, truces, outlets, claims };
  if (faults.length === 0) faults.push(...findBrokenReferences(index));
  return faults.length === 0 ? { ok: true, index } : { ok: false, faults };
}

function parseArray(file: IndexFileName, text: string, faults: IndexFault[]): unknown[] {
  try {
    const rows: unknown = JSON.parse(text);
    if (Array.isArray(rows)) return rows;
    faults.push({ file, at: 0, message: "not an array" });
  } catch (error) {
    faults.push({ file, at: 0, message: `not JSON: ${String(error)}` });
  }
  return [];
}

function parseLines(text: string, faults: IndexFault[]): unknown[] {
  return text.split("\n").flatMap((line, position) => {
    if (line.trim() === "") return [];
    try {
      return [JSON.parse(line) as unknown];
    } catch (error) {
      faults.push({ file: "claims", at: position + 1, message: `not JSON: ${String(error)}` });
      return [];
    }
  });
}

/** Ids that are used but not held, and ids held twice. */
export function findBrokenReferences(index: ClaimsIndex): IndexFault[] {
  const parties = new Set(index.parties.map((party) => party.id));
  const truces = new Set(index.truces.map((truce) => truce.id));
  const outlets = new Set(index.outlets.map((outlet) => outlet.domain));
  const faults: IndexFault[] = [];
  const check = (file: IndexFileName, at: number, known: Set<string>, ids: (string | null)[]) => {
    for (const id of ids)
      if (id !== null && !known.has(id)) faults.push({ file, at, message: `unknown id "${id}"` });
  };
  index.parties.forEach((party, i) => check("parties", i + 1, parties, [party.partOf]));
  index.truces.forEach((truce, i) =>
    check("truces", i + 1, parties, [...truce.parties, ...truce.guarantors, ...truce.monitors]),
  );
  index.outlets.forEach((outlet, i) => check("outlets", i + 1, parties, [outlet.party]));
  index.claims.forEach((claim, i) => {
    check("claims", i + 1, truces, [claim.truce]);
    check("claims", i + 1, parties, [claim.claimant, ...claim.accused]);
    check(
      "claims",
      i + 1,
      outlets,
      claim.reports.map(({ outlet }) => (outlet === OUTLET_NOT_ESTABLISHED ? null : outlet)),
    );
  });
  for (const [file, ids] of [
    ["parties", index.parties.map(({ id }) => id)],
    ["truces", index.truces.map(({ id }) => id)],
    ["outlets", index.outlets.map(({ domain }) => domain)],
    ["claims", index.claims.map(({ id }) => id)],
  ] as const) {
    const seen = new Set<string>();
    ids.forEach((id, i) => {
      if (seen.has(id)) faults.push({ file, at: i + 1, message: `"${id}" stands twice` });
      seen.add(id);
    });
  }
  return faults;
}
