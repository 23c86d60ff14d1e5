import { daySchema, periodSchema } from "../../lib/core/period.ts";
import type { ClaimDraft } from "../../lib/core/own-work/draft.ts";
import { useTranslator } from "../i18n/translator-context.ts";
import { useState } from "preact/hooks";
import { Field } from "./field.tsx";
import type { FieldsProps } from "./figure-fields.tsx";
import { TextBox } from "./text-box.tsx";

/** Over which days and where, and whatever else is needed to read the claim. */
export function WhenFields({ draft, onChange }: Omit<FieldsProps, "faults">) {
  const t = useTranslator();
  return (
    <>
      <div class="wc-form-row">
        <DayFields
          key={draft.id}
          period={draft.period}
          onChange={(period) => onChange({ period })}
        />
        <Field label={t.text("fieldPlace")}>
          <TextBox
            rows={1}
            longest={300}
            value={draft.place}
            onChange={(place) => onChange({ place })}
          />
        </Field>
      </div>
      <Field label={t.text("fieldNote")}>
        <TextBox
          rows={2}
          longest={500}
          value={draft.note}
          onChange={(note) => onChange({ note })}
        />
      </Field>
    </>
  );
}

interface DayFieldsProps {
  period: ClaimDraft["period"];
  onChange: (period: ClaimDraft["period"]) => void;
}

/** Two days; the period is known when both are, in their order. */
function DayFields({ period, onChange }: DayFieldsProps) {
  const t = useTranslator();
  const [days, setDays] = useState({ from: period?.from ?? "", to: period?.to ?? "" });
  const change = (part: Partial<typeof days>) => {
    const next = { ...days, ...part };
    // One day given is that day, until the other is given as well.
    const filled = { from: next.from || next.to, to: next.to || next.from };
    setDays(next);
    onChange(periodSchema.safeParse(filled).data ?? null);
  };
  const field = (name: "from" | "to") => (
    <Field label={t.text(name === "from" ? "fieldFrom" : "fieldTo")}>
      <input
        type="date"
        value={days[name]}
        onChange={(event) => {
          const day = event.currentTarget.value;
          if (day === "" || daySchema.safeParse(day).success) change({ [name]: day });
        }}
      />
    </Field>
  );
  return (
    <>
      {field("from")}
      {field("to")}
    </>
  );
}
