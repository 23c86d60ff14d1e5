import type messages from "../../public/_locales/en/messages.json";

export const PLURAL_CATEGORIES = ["zero", "one", "two", "few", "many", "other"] as const;
type PluralCategory = (typeof PLURAL_CATEGORIES)[number];
type WithoutCategory<Key extends string> = Key extends `${infer Base}_${PluralCategory}`
  ? Base
  : Key;

/** Every text of the interface, by the name that the English catalogue gives it. */
export type MessageKey = WithoutCategory<keyof typeof messages>;

/**
 * The texts of one language as they stand in `_locales/<lang>/messages.json`. Placeholders are
 * `{name}`; a text that depends on `count` has one entry per plural category (`key_few`).
 * The browser's own i18n reads the same files for the manifest, but can neither change the
 * language nor pluralise, hence the translator.
 */
export type Catalogue = Readonly<Record<string, { readonly message: string }>>;
