import type { References } from "../../lib/core/annotation.ts";
import { claimOfRecord } from "../../lib/core/record/claim-of-record.ts";
import type { LogRecord } from "../../lib/core/record/record.ts";
import type { MessageKey } from "../i18n/catalogue.ts";
import type { Message, Translator } from "../i18n/translator.ts";
import { claimMessage } from "../words/claim-message.ts";
import { VERDICT_KEYS } from "../words/verdict-keys.ts";

/** What a record says, on one line. */
export function recordMessage(
  t: Translator,
  references: References,
  { id, record }: { id: string; record: LogRecord },
): Message {
  if (record.type === "claim") return claimMessage(t, references, claimOfRecord(id, record));
  return { key: KEYS[record.type], values: { name: nameOf(t, record) } };
}

type Other = Exclude<LogRecord, { type: "claim" }>;

const KEYS: Record<Other["type"], MessageKey> = {
  party: "newParty",
  truce: "newTruce",
  outlet: "newOutlet",
  author: "newAuthor",
  review: "newReview",
  retract: "newRetraction",
};

function nameOf(t: Translator, record: Other): string {
  if (record.type === "party") return record.party.name;
  if (record.type === "truce") return record.truce.name;
  if (record.type === "outlet") return record.outlet.name;
  if (record.type === "author") return record.name;
  if (record.type === "retract") return record.reason ?? record.of.slice(0, 16);
  return [t.text(VERDICT_KEYS[record.verdict]), record.note].filter(Boolean).join(": ");
}
