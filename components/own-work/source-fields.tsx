import { daySchema } from "../../lib/core/period.ts";
import { requote } from "../../lib/core/own-work/requote.ts";
import type { ClaimDraft } from "../../lib/core/own-work/draft.ts";
import { httpsAddressSchema, reportAddressSchema } from "../../lib/core/record/plain-text.ts";
import { useTranslator } from "../i18n/translator-context.ts";
import { faultOf } from "./fault-key.ts";
import { Field } from "./field.tsx";
import type { FieldsProps } from "./figure-fields.tsx";
import { TextBox } from "./text-box.tsx";

type DraftReport = ClaimDraft["reports"][number];

const EMPTY: DraftReport = { url: null, outlet: null, published: null, lang: "und" };

/** Where the claim stands: the words themselves, the page, and an archived copy of it. */
export function SourceFields({ draft, faults, onChange }: FieldsProps) {
  const t = useTranslator();
  const [report = EMPTY, ...others] = draft.reports;
  const change = (part: Partial<DraftReport>) =>
    onChange({ reports: [{ ...report, ...part }, ...others] });
  const changeTitle = (title: string | null) => {
    const { title: _, ...untitled } = report;
    onChange({ reports: [title === null ? untitled : { ...untitled, title }, ...others] });
  };
  return (
    <fieldset class="wc-form-group">
      <legend>{t.text("fieldSource")}</legend>
      <Field label={t.text("fieldQuote")} fault={faultOf(t, faults, "reports")}>
        <TextBox
          rows={3}
          longest={1000}
          value={report.quote ?? null}
          onChange={(quote) => onChange(requote(draft, quote))}
        />
      </Field>
      <AddressField report={report} onChange={change} />
      <div class="wc-form-row">
        <Field label={t.text("fieldTitle")}>
          <TextBox rows={1} longest={300} value={report.title ?? null} onChange={changeTitle} />
        </Field>
        <Field label={t.text("fieldPublished")}>
          <input
            type="date"
            value={report.published ?? ""}
            onChange={(event) =>
              change({ published: daySchema.safeParse(event.currentTarget.value).data ?? null })
            }
          />
        </Field>
      </div>
      <Field label={t.text("fieldArchive")}>
        <input
          type="url"
          value={draft.archive ?? ""}
          onChange={(event) =>
            onChange({
              archive: httpsAddressSchema.safeParse(event.currentTarget.value.trim()).data ?? null,
            })
          }
        />
      </Field>
    </fieldset>
  );
}

interface AddressFieldProps {
  report: DraftReport;
  onChange: (part: Partial<DraftReport>) => void;
}

function AddressField({ report, onChange }: AddressFieldProps) {
  const t = useTranslator();
  return (
    <Field label={t.text("fieldAddress")}>
      <input
        type="url"
        value={report.url ?? ""}
        onChange={(event) => {
          const url = reportAddressSchema.safeParse(event.currentTarget.value.trim()).data ?? null;
          onChange({ url, outlet: url === null ? report.outlet : hostOf(url) });
        }}
      />
    </Field>
  );
}

function hostOf(url: string): string | null {
  return /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(url)?.[1]?.toLowerCase() ?? null;
}
