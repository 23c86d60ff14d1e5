import type { ExchangeFault, Refusal } from "../../lib/core/exchange/fault.ts";
import type { MessageKey } from "../i18n/catalogue.ts";
import type { Translator } from "../i18n/translator.ts";

const KEYS: Record<ExchangeFault, MessageKey> = {
  "too-large": "exTooLarge",
  "not-utf8": "exNotUtf8",
  "not-json": "exNotJson",
  "not-csv": "exNotCsv",
  "format-unknown": "exFormat",
  "nothing-in-it": "exNothing",
  "column-missing": "exColumnMissing",
  "column-unknown": "exColumnUnknown",
  "column-twice": "exColumnTwice",
  "cells-missing": "exCells",
  cell: "exField",
  "rows-disagree": "exRows",
  "line-shape": "exLine",
  "too-long": "exTooLong",
  "not-well-formed": "exBroken",
  "body-shape": "exField",
  signature: "exSignature",
  erased: "exErased",
  "unknown-party": "exParty",
  "unknown-truce": "exTruce",
  "no-claim": "exNoClaim",
};

/** What is wrong with a row of a file, and where. */
export function refusalWords(
  t: Translator,
  { line, column, code, field, detail }: Refusal,
): string {
  const problem = t.text(KEYS[code], { field: field ?? "", detail });
  return t.text("atLine", { line, column, problem });
}
