import {
  KINDS,
  METRICS,
  QUALIFIERS,
  RATES,
  type Kind,
  type Metric,
  type Qualifier,
  type Rate,
} from "../../lib/core/claim.ts";
import type { FieldFault } from "../../lib/core/own-work/draft-faults.ts";
import type { ClaimDraft } from "../../lib/core/own-work/draft.ts";
import { Select } from "../controls/select.tsx";
import type { MessageKey } from "../i18n/catalogue.ts";
import { useTranslator } from "../i18n/translator-context.ts";
import { faultOf } from "./fault-key.ts";
import { Field } from "./field.tsx";

const KIND_KEYS: Record<Kind, MessageKey> = {
  figure: "kindFigure",
  accusation: "kindAccusation",
  denial: "kindDenial",
};
const METRIC_KEYS: Record<Metric, MessageKey> = {
  violations: "metricViolations",
  killed: "metricKilled",
  injured: "metricInjured",
  displaced: "metricDisplaced",
};
const QUALIFIER_KEYS: Record<Qualifier, MessageKey> = {
  exact: "qualExact",
  "at-least": "qualAtLeast",
  "more-than": "qualMoreThan",
  about: "qualAbout",
  "up-to": "qualUpTo",
  range: "qualRange",
  vague: "qualVague",
};
const RATE_KEYS: Record<Rate, MessageKey> = {
  day: "rateDay",
  week: "rateWeek",
  month: "rateMonth",
};

export interface FieldsProps {
  draft: ClaimDraft;
  faults: readonly FieldFault[];
  onChange: (part: Partial<ClaimDraft>) => void;
}

/** What the claim says: its kind, and for a count the number and what it counts. */
export function FigureFields({ draft, faults, onChange }: FieldsProps) {
  const t = useTranslator();
  const choices = <Value extends string>(
    values: readonly Value[],
    keys: Record<Value, MessageKey>,
  ) => values.map((value) => ({ value, name: t.text(keys[value]) }));
  const none = (name: MessageKey) => ({ value: "", name: t.text(name) });
  return (
    <>
      <Select
        label={t.text("fieldKind")}
        value={draft.kind}
        options={choices(KINDS, KIND_KEYS)}
        onChange={(kind) => onChange({ kind: kind as Kind })}
      />
      {draft.kind === "figure" && (
        <div class="wc-form-row">
          <NumberField draft={draft} faults={faults} field="value" onChange={onChange} />
          <NumberField draft={draft} faults={faults} field="valueMax" onChange={onChange} />
          <Select
            label={t.text("fieldQualifier")}
            value={draft.qualifier ?? ""}
            options={[none("qualNone"), ...choices(QUALIFIERS, QUALIFIER_KEYS)]}
            onChange={(value) => onChange({ qualifier: (value || null) as Qualifier | null })}
          />
          <Select
            label={t.text("fieldMetric")}
            value={draft.metric ?? ""}
            options={[none("any"), ...choices(METRICS, METRIC_KEYS)]}
            onChange={(value) => onChange({ metric: (value || null) as Metric | null })}
          />
          <Select
            label={t.text("fieldRate")}
            value={draft.per ?? ""}
            options={[none("rateNone"), ...choices(RATES, RATE_KEYS)]}
            onChange={(value) => onChange({ per: (value || null) as Rate | null })}
          />
        </div>
      )}
      {draft.kind === "figure" && (
        <label class="wc-check">
          <input
            type="checkbox"
            checked={draft.part}
            onChange={(event) => onChange({ part: event.currentTarget.checked })}
          />
          {t.text("fieldPart")}
        </label>
      )}
    </>
  );
}

function NumberField({
  draft,
  faults,
  field,
  onChange,
}: FieldsProps & { field: "value" | "valueMax" }) {
  const t = useTranslator();
  const fault = faultOf(t, faults, field);
  return (
    <Field label={t.text(field === "value" ? "fieldValue" : "fieldValueMax")} fault={fault}>
      <input
        type="text"
        inputMode="numeric"
        aria-invalid={fault !== undefined}
        value={draft[field] ?? ""}
        onInput={(event) => onChange({ [field]: readNumber(event.currentTarget.value) })}
      />
    </Field>
  );
}

/** Whatever groups the digits; null for what is no number that can be counted. */
function readNumber(text: string): number | null {
  const digits = text.replace(/[\s.,'\u00a0\u202f]/g, "");
  if (!/^\d{1,10}$/.test(digits)) return null;
  const value = Number(digits);
  return value <= 1_000_000_000 ? value : null;
}
