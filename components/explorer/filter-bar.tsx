import { METRICS, type Metric } from "../../lib/core/claim.ts";
import { Select } from "../controls/select.tsx";
import { useTranslator } from "../i18n/translator-context.ts";
import { METRIC_KEYS } from "../words/metric-keys.ts";
import type { Filter } from "./entries.ts";
import type { FilterChoices } from "./filter-choices.ts";

interface FilterBarProps {
  filter: Filter;
  choices: FilterChoices;
  onChange: (filter: Filter) => void;
}

/** Search as one types, and the filters, folded until they are wanted. */
export function FilterBar({ filter, choices, onChange }: FilterBarProps) {
  const t = useTranslator();
  return (
    <search>
      <label class="wc-field">
        <span class="wc-field-label">{t.text("searchIndex")}</span>
        <input
          type="search"
          value={filter.words}
          dir="auto"
          onInput={(event) => onChange({ ...filter, words: event.currentTarget.value })}
        />
      </label>
      <details class="wc-fold" open={filter.conflict !== "" || filter.truce !== ""}>
        <summary>{t.text("filters")}</summary>
        <FilterFields filter={filter} choices={choices} onChange={onChange} />
      </details>
    </search>
  );
}

function FilterFields({ filter, choices, onChange }: FilterBarProps) {
  const t = useTranslator();
  const any = { value: "", name: t.text("any") };
  const metrics = METRICS.map((metric) => ({ value: metric, name: t.text(METRIC_KEYS[metric]) }));
  return (
    <div class="wc-filters">
      <Select
        label={t.text("fieldConflict")}
        value={filter.conflict}
        options={[any, ...choices.conflicts]}
        onChange={(conflict) => onChange({ ...filter, conflict, truce: "", claimant: "" })}
      />
      <Select
        label={t.text("fieldTruce")}
        value={filter.truce}
        options={[any, ...choices.truces]}
        onChange={(truce) => onChange({ ...filter, truce, claimant: "" })}
      />
      <Select
        label={t.text("fieldClaimant")}
        value={filter.claimant}
        options={[any, ...choices.claimants]}
        onChange={(claimant) => onChange({ ...filter, claimant })}
      />
      <Select
        label={t.text("fieldMetric")}
        value={filter.metric}
        options={[any, ...metrics]}
        onChange={(metric) => onChange({ ...filter, metric: metric as Metric | "" })}
      />
      <DayField
        label={t.text("fieldFrom")}
        value={filter.from}
        onChange={(from) => onChange({ ...filter, from })}
      />
      <DayField
        label={t.text("fieldTo")}
        value={filter.to}
        onChange={(to) => onChange({ ...filter, to })}
      />
    </div>
  );
}

interface DayFieldProps {
  label: string;
  value: string;
  onChange: (day: string) => void;
}

function DayField({ label, value, onChange }: DayFieldProps) {
  return (
    <label class="wc-field">
      <span class="wc-field-label">{label}</span>
      <input type="date" value={value} onChange={(event) => onChange(event.currentTarget.value)} />
    </label>
  );
}
