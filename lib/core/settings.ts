import * as z from "zod/mini";
import { idSchema } from "./id.ts";
import type { Mention } from "./mention.ts";
import { isSureEnough, STRICTNESSES } from "./strictness.ts";

export const SCOPES = ["news-sites", "all-sites", "on-click"] as const;
export const SIZES = ["small", "medium", "large"] as const;
export const LANGUAGES = ["auto", "en", "ar", "ru", "uk", "tr", "fr", "es", "de"] as const;

/** As `URL` writes it: a name or an address, with its port. */
const hostSchema = z
  .string()
  .check(z.regex(/^(?:\[[\da-f:.]+\]|[^\s/:]+)(?::\d{1,5})?$/), z.maxLength(260));

/** A mention that the reader called wrong: it is never marked again, on any page, until undone. */
export const wrongMatchSchema = z.strictObject({
  key: z.string().check(z.minLength(1), z.maxLength(2000)),
  /** What the list of wrong matches shows. */
  quote: z.string().check(z.maxLength(1000)),
  url: z.nullable(z.string().check(z.maxLength(2000))),
  rule: z.string().check(z.maxLength(80)),
});
export type WrongMatch = z.infer<typeof wrongMatchSchema>;

const MOST = 10_000;

/** What the lists of the settings hold. */
const ENTRIES: Readonly<Record<string, z.ZodMiniType>> = {
  sitesOff: hostSchema,
  hiddenTruces: idSchema,
  hiddenOutlets: hostSchema,
  wrongMatches: wrongMatchSchema,
};

const settingsShape = {
  /** Where pages are looked at (DESIGN.md section 8); the browser's permission decides in the end. */
  scope: z.enum(SCOPES),
  sitesOff: z.array(hostSchema).check(z.maxLength(MOST)),
  hiddenTruces: z.array(idSchema).check(z.maxLength(MOST)),
  /** Domains of outlets whose reports are not listed. */
  hiddenOutlets: z.array(hostSchema).check(z.maxLength(MOST)),
  wrongMatches: z.array(wrongMatchSchema).check(z.maxLength(MOST)),
  strictness: z.enum(STRICTNESSES),
  size: z.enum(SIZES),
  /** Of the interface; `auto` is the browser's. */
  language: z.enum(LANGUAGES),
  /** Whether screen readers are told that marks have appeared. */
  announce: z.boolean(),
  /** Whether a bubble beside a selection offers to flag it. */
  bubble: z.boolean(),
  /** Nothing is marked while the index is of this version; null when nothing is paused. */
  snoozedVersion: z.nullable(z.int()),
  /** Whether the browser keeps a copy for the reader's other devices. */
  keepCopy: z.boolean(),
};
export const settingsSchema = z.strictObject(settingsShape);
export type Settings = z.infer<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = {
  scope: "on-click",
  sitesOff: [],
  hiddenTruces: [],
  hiddenOutlets: [],
  wrongMatches: [],
  strictness: "balanced",
  size: "medium",
  language: "auto",
  announce: true,
  bubble: true,
  snoozedVersion: null,
  keepCopy: false,
};

/**
 * Reads stored settings. A field that is missing or damaged has its default; the others are kept. Of a
 * list only the damaged entries are lost, and the oldest where there are too many.
 */
export function readSettings(stored: unknown): Settings {
  const found = z.record(z.string(), z.unknown()).safeParse(stored).data ?? {};
  const fields = Object.entries(settingsShape).flatMap(([name, schema]) => {
    const field = schema.safeParse(soundPart(ENTRIES[name], found[name]));
    return field.success ? [[name, field.data]] : [];
  });
  return { ...DEFAULT_SETTINGS, ...Object.fromEntries(fields) };
}

function soundPart(entry: z.ZodMiniType | undefined, value: unknown): unknown {
  if (entry === undefined || !Array.isArray(value)) return value;
  return value.filter((each) => entry.safeParse(each).success).slice(-MOST);
}

/** Is the extension switched off on this host, or on a domain that it belongs to? */
export function isSiteOff({ sitesOff }: Settings, host: string): boolean {
  const site = siteOf(host);
  return sitesOff.some((off) => site === off || site.endsWith(`.${off}`));
}

/** Did the reader pause until the index has something new, and has it nothing new yet? */
export function isSnoozed({ snoozedVersion }: Settings, indexVersion: number | null): boolean {
  return snoozedVersion !== null && snoozedVersion === indexVersion;
}

export function switchSite(settings: Settings, host: string, on: boolean): Settings {
  const site = siteOf(host);
  const others = settings.sitesOff.filter(
    (off) => off !== site && !(on && site.endsWith(`.${off}`)),
  );
  return { ...settings, sitesOff: on ? others : [...others, site] };
}

/** What a switch names: one site has one name, with or without `www.` */
function siteOf(host: string): string {
  return host.toLowerCase().replace(/^www\.(?=[^:])/, "");
}

export function hideTruce(settings: Settings, truce: string, hidden: boolean): Settings {
  const others = settings.hiddenTruces.filter((id) => id !== truce);
  return { ...settings, hiddenTruces: hidden ? [...others, truce] : others };
}

/** Remembers a mention as wrong. `url` tells the reader later where it was. */
export function addWrongMatch(settings: Settings, mention: Mention, url: string | null): Settings {
  const key = wrongMatchKey(mention);
  const quote = mention.quote.slice(0, 1000);
  const match = { key, quote, url: url?.slice(0, 2000) ?? null, rule: mention.rule };
  return { ...settings, wrongMatches: [...others(settings, key), match] };
}

export function undoWrongMatch(settings: Settings, key: string): Settings {
  return { ...settings, wrongMatches: others(settings, key) };
}

function others({ wrongMatches }: Settings, key: string): WrongMatch[] {
  return wrongMatches.filter((match) => match.key !== key);
}

/** The same sentence with the same claim in it has the same key on every page. */
export function wrongMatchKey({ quote, kind, metric, value }: Mention): string {
  const words = quote.normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();
  return [kind, metric ?? "", value ?? "", words.slice(0, 1000)].join("|");
}

/** Drops what the reader does not want to see marked. */
export function withoutUnwanted(mentions: readonly Mention[], settings: Settings): Mention[] {
  const hidden = new Set(settings.hiddenTruces);
  const wrong = new Set(settings.wrongMatches.map(({ key }) => key));
  return mentions.filter(
    (mention) =>
      isSureEnough(mention, settings.strictness) &&
      !(mention.truce !== null && hidden.has(mention.truce)) &&
      !wrong.has(wrongMatchKey(mention)),
  );
}
