import { useId, useState } from "preact/hooks";
import { RULINGS, type Ruling } from "../../lib/core/contribution/decision.ts";
import type { MessageKey } from "../i18n/catalogue.ts";
import { useTranslator } from "../i18n/translator-context.ts";
import { Field } from "../own-work/field.tsx";

const RULING_KEYS: Record<Ruling, MessageKey> = {
  publish: "rulePublish",
  hold: "ruleHold",
  reject: "ruleReject",
};

interface DecisionFormProps {
  /** What the buttons are about, for those who do not see it. */
  labelledBy: string;
  /** What was written when it was put on hold. */
  reason: string | null;
  onRule: (ruling: Ruling, reason: string | null) => void;
}

/** Publish, hold or reject; a rejection needs a reason. */
export function DecisionForm({ labelledBy, reason, onRule }: DecisionFormProps) {
  const t = useTranslator();
  const [typed, setTyped] = useState(reason ?? "");
  const [isMissing, setMissing] = useState(false);
  const input = useId();
  const rule = (ruling: Ruling) => {
    const written = typed.trim() || null;
    setMissing(ruling === "reject" && written === null);
    if (ruling === "reject" && written === null) document.getElementById(input)?.focus();
    else onRule(ruling, ruling === "publish" ? null : written);
  };
  return (
    <fieldset aria-labelledby={labelledBy} class="wc-decision">
      <Field
        label={t.text("rulingReason")}
        fault={isMissing ? t.text("rulingNeedsReason") : undefined}
      >
        <input
          id={input}
          type="text"
          dir="auto"
          maxLength={500}
          aria-invalid={isMissing}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </Field>
      <div class="wc-actions">
        {RULINGS.map((ruling) => (
          <button
            key={ruling}
            type="button"
            class="wc-button"
            data-ruling={ruling}
            onClick={() => rule(ruling)}
          >
            {t.text(RULING_KEYS[ruling])}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
