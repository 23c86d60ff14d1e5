import type { References } from "../../lib/core/annotation.ts";
import { claimOfDraft } from "../../lib/core/own-work/own-claims.ts";
import type { WorkItem } from "../../lib/core/own-work/work-item.ts";
import { claimOfRecord } from "../../lib/core/record/claim-of-record.ts";
import type { Message, Translator } from "../i18n/translator.ts";
import { claimMessage } from "../words/claim-message.ts";
import { VERDICT_KEYS } from "../words/verdict-keys.ts";

/** What an entry of own work says, on one line. */
export function workMessage(t: Translator, references: References, item: WorkItem): Message {
  if (item.form === "record" && item.record.type === "claim")
    return claimMessage(t, references, claimOfRecord(item.id, item.record));
  if (item.form === "draft" && item.draft.type === "claim")
    return claimMessage(t, references, {
      ...claimOfDraft(item.draft),
      ...(item.draft.claimantText === null ? {} : { claimantText: item.draft.claimantText }),
    });
  return { key: "actionOn", values: { action: kindOf(t, item), name: nameOf(t, item) } };
}

function kindOf(t: Translator, item: WorkItem): string {
  const { type } = item.form === "draft" ? item.draft : item.record;
  if (type === "review") return t.text("review");
  return t.text(type === "truce" ? "fieldTruce" : "fieldName");
}

function nameOf(t: Translator, item: WorkItem): string {
  const content = item.form === "draft" ? item.draft : item.record;
  if (content.type === "party") return content.party.name;
  if (content.type === "truce") return content.truce.name;
  if (content.type === "outlet") return content.outlet.name;
  if (content.type !== "review") return "";
  const verdict = content.verdict === null ? "" : t.text(VERDICT_KEYS[content.verdict]);
  return [verdict, content.note].filter((text) => text).join(": ");
}
