import * as z from "zod/mini";
import { isDay } from "../period.ts";

/**
 * Characters that reorder what stands around them, controls, and the byte order mark: it has no
 * width, and the embedded database loses it at the beginning of a text.
 */
const INVISIBLE = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;
/** In running text the two marks and line breaks are legitimate; overrides and isolates are not. */
const REORDERING = /[\u202a-\u202e\u2066-\u2069\ufeff]|(?!\n)\p{Cc}/u;

/** A name or another short text on one line: nothing in it may hide or turn letters around. */
export function nameSchema(longest: number) {
  return z.string().check(
    z.minLength(1),
    z.maxLength(longest),
    z.refine((text) => text.isWellFormed() && !INVISIBLE.test(text), "hidden characters"),
  );
}

/** Running text: notes, reasons, quotes. */
export function proseSchema(longest: number) {
  return z.string().check(
    z.minLength(1),
    z.maxLength(longest),
    z.refine((text) => text.isWellFormed() && !REORDERING.test(text), "hidden characters"),
  );
}

/** Is there a hidden or broken character in any text within the value? */
export function hasHiddenText(value: unknown): boolean {
  if (typeof value === "string") return !value.isWellFormed() || INVISIBLE.test(value);
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).some(([key, inner]) => hasHiddenText(key) || hasHiddenText(inner));
}

/**
 * A web address whose host is spelled in plain letters: no look-alikes, no user name before it.
 * Beyond the host other scripts are allowed, as newspapers write them.
 */
function addressSchema(shape: RegExp) {
  return z.string().check(
    z.regex(shape),
    z.maxLength(2000),
    z.refine((text) => text.isWellFormed() && !INVISIBLE.test(text), "hidden characters"),
  );
}

/** Where evidence or an author stands on the web. */
export const httpsAddressSchema = addressSchema(
  /^https:\/\/[A-Za-z0-9.-]+(:\d{1,5})?([/?#][^\s<>"\\]*)?$/,
);

/**
 * Where a report stands. Unlike every other address it may begin with `http:`: 226 of the 2,082
 * reports of the first index are old pages that have no other address, and sources are given as
 * they are. It is only ever the target of a link that the reader follows.
 */
export const reportAddressSchema = addressSchema(
  /^https?:\/\/[A-Za-z0-9.-]+(:\d{1,5})?([/?#][^\s<>"\\]*)?$/,
);

/** A moment in UTC, to the second: `2026-11-24T05:37:00Z`. */
export const momentSchema = z.string().check(
  z.regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/),
  z.refine((text) => isDay(text.slice(0, 10)), "no such day"),
);

/** The moment of a time in milliseconds since 1970. */
export function toMoment(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}
