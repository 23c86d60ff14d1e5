import { useId } from "preact/hooks";
import type { References } from "../../lib/core/annotation.ts";
import type { Claim } from "../../lib/core/claim.ts";
import { findDraftFaults } from "../../lib/core/own-work/draft-faults.ts";
import type { ReviewDraft } from "../../lib/core/own-work/draft.ts";
import { httpsAddressSchema } from "../../lib/core/record/plain-text.ts";
import { VERDICTS, type Verdict } from "../../lib/core/record/review-record.ts";
import { ClaimSentences } from "../claim-card/claim-sentences.tsx";
import { Choice } from "../controls/choice.tsx";
import { useTranslator } from "../i18n/translator-context.ts";
import { faultOf } from "./fault-key.ts";
import { Field } from "./field.tsx";
import { FormButtons, type FormActions } from "./form-buttons.tsx";
import { TextBox } from "./text-box.tsx";
import { VERDICT_KEYS } from "../words/verdict-keys.ts";

export interface ReviewFormProps extends FormActions {
  draft: ReviewDraft;
  /** The claim that it is of, if it is at hand. */
  of: Claim | undefined;
  references: References;
  onChange: (draft: ReviewDraft) => void;
}

/** A second opinion on how a claim was recorded. */
export function ReviewForm(props: ReviewFormProps) {
  const { draft, of, references, onChange } = props;
  const t = useTranslator();
  const id = useId();
  const faults = findDraftFaults(draft);
  const change = (part: Partial<ReviewDraft>) => onChange({ ...draft, ...part });
  return (
    <form class="wc-form" aria-labelledby={id} onSubmit={(event) => event.preventDefault()}>
      <h2 id={id}>{t.text("editReview")}</h2>
      {of && <ClaimSentences claims={[of]} references={references} />}
      <p class="wc-soft">{t.text("reviewNotTruth")}</p>
      <Choice<Verdict>
        legend={t.text("fieldVerdict")}
        value={draft.verdict ?? undefined}
        options={VERDICTS.map((value) => ({ value, name: t.text(VERDICT_KEYS[value]) }))}
        onChange={(verdict) => change({ verdict })}
      >
        {faultOf(t, faults, "verdict") && (
          <span class="wc-fault">{faultOf(t, faults, "verdict")}</span>
        )}
      </Choice>
      <Field label={t.text("fieldNote")} fault={faultOf(t, faults, "note")}>
        <TextBox
          rows={3}
          longest={500}
          value={draft.note}
          invalid={faultOf(t, faults, "note") !== undefined}
          onChange={(note) => change({ note })}
        />
      </Field>
      <Field label={t.text("fieldEvidence")}>
        <textarea
          rows={2}
          value={draft.evidence.join("\n")}
          onChange={(event) => change({ evidence: readAddresses(event.currentTarget.value) })}
        />
      </Field>
      {faultOf(t, faults, "of") && <p class="wc-soft">{faultOf(t, faults, "of")}</p>}
      <FormButtons {...props} ready={faults.length === 0} />
    </form>
  );
}

/** The addresses among the lines; what is none is left out. */
function readAddresses(text: string): string[] {
  return text
    .split("\n")
    .flatMap((line) => httpsAddressSchema.safeParse(line.trim()).data ?? [])
    .slice(0, 8);
}
