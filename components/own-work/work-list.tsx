import { useMemo, useState } from "preact/hooks";
import type { References } from "../../lib/core/annotation.ts";
import type { WorkSearch } from "../../lib/core/own-work/search-work.ts";
import { WORK_STATUSES, type WorkStatus } from "../../lib/core/own-work/work-status.ts";
import { Select } from "../controls/select.tsx";
import { useTranslator } from "../i18n/translator-context.ts";
import { Pages } from "./pages.tsx";
import { STATUS_KEYS } from "./status-keys.ts";
import { WorkRow, type WorkRowActions } from "./work-row.tsx";

interface WorkListProps extends WorkRowActions {
  work: WorkSearch;
  /** False while only the last changed have been read. */
  isWhole: boolean;
  /** When the quotes that are no longer found on their pages were first missed, by entry. */
  lost: ReadonlyMap<string, string>;
  references: References;
}

/** Chosen like a status, though it may go with any. */
const LOST = "lost";
const CHOICES = [...WORK_STATUSES, LOST] as const;

/** All flags and reviews, the last changed first; narrowed by status and by what is typed. */
export function WorkList({ work, isWhole, lost, references, ...actions }: WorkListProps) {
  const t = useTranslator();
  const [chosen, setChosen] = useState<WorkStatus | typeof LOST>();
  const [typed, setTyped] = useState("");
  const items = useMemo(() => {
    if (chosen !== LOST) return work.find({ status: chosen, typed });
    return work.find({ status: undefined, typed }).filter(({ id }) => lost.has(id));
  }, [work, chosen, typed, lost]);
  const isNarrowed = chosen !== undefined || typed.trim() !== "";
  return (
    <section aria-busy={!isWhole}>
      <div class="wc-form-row">
        <label class="wc-field">
          <span class="wc-field-label">{t.text("searchWork")}</span>
          <input
            type="search"
            dir="auto"
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
        <Select
          label={t.text("statusLabel")}
          value={chosen ?? ""}
          options={[
            { value: "", name: t.text("any") },
            ...WORK_STATUSES.map((value) => ({ value, name: t.text(STATUS_KEYS[value]) })),
            { value: LOST, name: t.text("quoteLost") },
          ]}
          onChange={(value) => setChosen(CHOICES.find((known) => known === value))}
        />
      </div>
      <output class="wc-soft">
        {isWhole ? t.text("workCount", { count: items.length }) : t.text("workReading")}
      </output>
      {items.length === 0 && isWhole && (
        <p class="wc-soft">{t.text(isNarrowed ? "workNoMatch" : "workNothing")}</p>
      )}
      <Pages items={items} label={t.text("workTitle")} keyOf={(item) => item.id}>
        {(item) => (
          <WorkRow item={item} lost={lost.get(item.id)} references={references} {...actions} />
        )}
      </Pages>
    </section>
  );
}
