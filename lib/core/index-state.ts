import * as z from "zod/mini";
import { daySchema } from "./period.ts";

/**
 * What is wrong with the index on this device; the words belong to the interface.
 * - `no-database`: no IndexedDB (private windows), the index works from the package in memory;
 * - `disk-full`: the same, because the cache could not be written;
 * - `cache-rebuilt`: the cache was damaged and has been made anew from the package;
 * - `package-broken`: the packaged files do not fit their schema; an older cache serves, if there is one.
 */
export const INDEX_PROBLEMS = [
  "no-database",
  "disk-full",
  "cache-rebuilt",
  "package-broken",
] as const;
export type IndexProblem = (typeof INDEX_PROBLEMS)[number];

/** What the popup says about the index. */
export const indexStateSchema = z.strictObject({
  /** Null when no index could be read at all. */
  version: z.nullable(z.int()),
  date: z.nullable(daySchema),
  claims: z.int(),
  source: z.enum(["cache", "package", "none"]),
  problem: z.nullable(z.enum(INDEX_PROBLEMS)),
  /** For the log and for bug reports: which file, where, why. */
  detail: z.nullable(z.string()),
});
export type IndexState = z.infer<typeof indexStateSchema>;
