import { useState } from "preact/hooks";
import type { PlanEntry } from "../../lib/core/exchange/import-plan.ts";
import {
  EXPORT_FORMATS,
  LOST,
  type ExportFormat,
  type Lost,
} from "../../lib/core/own-work/export-work.ts";
import { Select } from "../controls/select.tsx";
import type { MessageKey } from "../i18n/catalogue.ts";
import { useTranslator } from "../i18n/translator-context.ts";
import { ImportPlan, type ImportProgress } from "./import-plan.tsx";

const FORMAT_KEYS: Record<ExportFormat, MessageKey> = {
  "signed-lines": "formatSigned",
  csv: "formatCsv",
  codebook: "formatCodebook",
  annotations: "formatAnnotations",
  "claim-review": "formatClaimReview",
};

const LOST_KEYS: Record<Lost, MessageKey> = {
  signature: "lostSignature",
  author: "lostAuthor",
  created: "lostCreated",
  anchor: "lostAnchor",
  reviews: "lostReviews",
  unsigned: "lostUnsigned",
  unfinished: "lostUnfinished",
  entries: "lostEntries",
  history: "lostHistory",
  corrects: "lostCorrects",
};

export interface ExchangeSectionProps {
  /** What an import would do; undefined while no file is chosen. */
  plan: readonly PlanEntry[] | undefined;
  progress: ImportProgress;
  onExport: (format: ExportFormat) => void;
  onChoose: (file: File) => void;
  onImport: (conflicts: boolean) => void;
  onCancel: () => void;
}

/** Own work in the formats of the trade, and what others sent. */
export function ExchangeSection(props: ExchangeSectionProps) {
  const { plan, progress, onExport, onChoose } = props;
  const t = useTranslator();
  const [format, setFormat] = useState<ExportFormat>("signed-lines");
  const things = LOST[format].map((lost) => t.text(LOST_KEYS[lost]));
  return (
    <section class="wc-page-section">
      <h2>{t.text("exchangeTitle")}</h2>
      <div class="wc-form-row">
        <Select
          label={t.text("exportAs")}
          value={format}
          options={EXPORT_FORMATS.map((value) => ({ value, name: t.text(FORMAT_KEYS[value]) }))}
          onChange={(value) =>
            setFormat(EXPORT_FORMATS.find((known) => known === value) ?? "signed-lines")
          }
        />
        <button type="button" class="wc-button" onClick={() => onExport(format)}>
          {t.text("export")}
        </button>
      </div>
      {things.length > 0 && <p class="wc-soft">{t.text("notCarried", { things })}</p>}
      <label class="wc-button wc-file">
        {t.text("importFile")}
        <input
          type="file"
          accept=".jsonl,.ndjson,.json,.jsonld,.csv,.tsv,.txt"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file) onChoose(file);
            event.currentTarget.value = "";
          }}
        />
      </label>
      <ImportPlan {...props} plan={plan} progress={progress} />
    </section>
  );
}
