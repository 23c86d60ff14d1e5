import { useEffect, useRef } from "preact/hooks";
import type { References } from "../../lib/core/annotation.ts";
import type { Claim } from "../../lib/core/claim.ts";
import { findDraftFaults } from "../../lib/core/own-work/draft-faults.ts";
import type { ClaimDraft } from "../../lib/core/own-work/draft.ts";
import type { EntryOption } from "../../lib/core/own-work/search-entries.ts";
import { ClaimSentences } from "../claim-card/claim-sentences.tsx";
import { useTranslator } from "../i18n/translator-context.ts";
import { EntryPicker } from "./entry-picker.tsx";
import { faultOf } from "./fault-key.ts";
import { FigureFields } from "./figure-fields.tsx";
import { FormButtons, type FormActions } from "./form-buttons.tsx";
import { SourceFields } from "./source-fields.tsx";
import { WhenFields } from "./when-fields.tsx";

/** What the form offers to choose from. */
export interface FormEntries {
  parties: readonly EntryOption[];
  truces: readonly EntryOption[];
}

export interface ClaimFormProps extends FormActions {
  draft: ClaimDraft;
  entries: FormEntries;
  /** Claims that seem to say the same, with their names. */
  duplicates: readonly Claim[];
  references: References;
  onChange: (draft: ClaimDraft) => void;
  /** Makes a party or a truce that the list lacks, and chooses it where `field` says. */
  onAdd: (field: "claimant" | "accused" | "truce", name: string) => void;
}

/** A claim as its draft has it. Every change is kept at once; the buttons only end the editing. */
export function ClaimForm(props: ClaimFormProps) {
  const { draft, entries, duplicates, references, onChange, onAdd } = props;
  const t = useTranslator();
  const faults = findDraftFaults(draft);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => focusFirst(form.current), [draft.id]);
  const change = (part: Partial<ClaimDraft>) => onChange({ ...draft, ...part });
  const conflict = entries.truces.find(({ id }) => id === draft.truce)?.conflicts[0];
  return (
    <form
      ref={form}
      class="wc-form"
      aria-label={t.text("editClaim")}
      onSubmit={(event) => event.preventDefault()}
    >
      <h2>{t.text("editClaim")}</h2>
      <SourceFields draft={draft} faults={faults} onChange={change} />
      <FigureFields draft={draft} faults={faults} onChange={change} />
      {draft.claimantText !== null && draft.claimant === null && (
        <p class="wc-soft">{t.text("inTheArticle", { name: draft.claimantText })}</p>
      )}
      <EntryPicker
        label={t.text("fieldClaimant")}
        options={entries.parties}
        chosen={draft.claimant === null ? [] : [draft.claimant]}
        conflict={conflict}
        fault={faultOf(t, faults, "claimant")}
        onChange={([claimant = null]) => change({ claimant })}
        onAdd={(name) => onAdd("claimant", name)}
      />
      <EntryPicker
        label={t.text("fieldAccused")}
        options={entries.parties}
        chosen={draft.accused}
        several
        conflict={conflict}
        onChange={(accused) => change({ accused: accused.slice(0, 8) })}
        onAdd={(name) => onAdd("accused", name)}
      />
      <EntryPicker
        label={t.text("fieldTruce")}
        options={entries.truces}
        chosen={draft.truce === null ? [] : [draft.truce]}
        conflict={undefined}
        fault={faultOf(t, faults, "truce")}
        onChange={([truce = null]) => change({ truce })}
        onAdd={(name) => onAdd("truce", name)}
      />
      <WhenFields draft={draft} onChange={change} />
      {duplicates.length > 0 && (
        <section class="wc-duplicates" aria-live="polite">
          <h3 class="wc-group">{t.text("duplicatesTitle")}</h3>
          <ClaimSentences claims={duplicates} references={references} />
        </section>
      )}
      <FormButtons {...props} ready={faults.length === 0} />
    </form>
  );
}

/** A finished draft needs only to be confirmed; else the first thing that is missing is at hand. */
function focusFirst(form: HTMLFormElement | null): void {
  const target =
    form?.querySelector<HTMLElement>('[aria-invalid="true"]') ??
    form?.querySelector<HTMLElement>("[data-main]");
  target?.focus();
}
