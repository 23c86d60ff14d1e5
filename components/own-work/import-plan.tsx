import { useState } from "preact/hooks";
import type { PlanEntry } from "../../lib/core/exchange/import-plan.ts";
import { useTranslator } from "../i18n/translator-context.ts";
import { ShowMore } from "../claim-card/show-more.tsx";
import { refusalWords } from "./refusal-words.ts";

/** How far an import has come. */
export type ImportProgress =
  | { state: "none" }
  | { state: "running"; done: number; all: number }
  | { state: "done"; count: number }
  | { state: "cancelled" }
  | { state: "failed"; full: boolean };

interface ImportPlanProps {
  plan: readonly PlanEntry[] | undefined;
  progress: ImportProgress;
  onImport: (conflicts: boolean) => void;
  onCancel: () => void;
}

/** What an import would do, before it does it; then how far it has come. */
export function ImportPlan({ plan, progress, onImport, onCancel }: ImportPlanProps) {
  const t = useTranslator();
  const [conflicts, setConflicts] = useState(false);
  if (progress.state === "running")
    return (
      <div class="wc-actions">
        <Progress {...progress} />
        <button type="button" class="wc-button" onClick={onCancel}>
          {t.text("cancel")}
        </button>
      </div>
    );
  if (!plan) return <Outcome progress={progress} />;
  const inConflict = plan.some(({ status }) => status === "conflict");
  return (
    <section aria-label={t.text("planTitle")}>
      <h3>{t.text("planTitle")}</h3>
      <PlanCounts plan={plan} />
      <PlanFaults plan={plan} />
      {inConflict && (
        <label class="wc-check">
          <input
            type="checkbox"
            checked={conflicts}
            onChange={(event) => setConflicts(event.currentTarget.checked)}
          />
          {t.text("takeConflicts")}
        </label>
      )}
      <div class="wc-actions">
        <button
          type="button"
          class="wc-button"
          data-main="true"
          onClick={() => onImport(conflicts)}
        >
          {t.text("importNow")}
        </button>
        <button type="button" class="wc-button" onClick={onCancel}>
          {t.text("cancel")}
        </button>
      </div>
    </section>
  );
}

/** The bar only moves to and fro before it is known how much there is. */
function Progress({ done, all }: { done: number; all: number }) {
  const t = useTranslator();
  if (all === 0) return <progress aria-label={t.text("importFile")} />;
  return (
    <label class="wc-field">
      <span>{t.text("importing", { done, all })}</span>
      <progress value={done} max={all} />
    </label>
  );
}

function Outcome({ progress }: { progress: ImportProgress }) {
  const t = useTranslator();
  return (
    <output>
      {progress.state === "done" && t.text("imported", { count: progress.count })}
      {progress.state === "cancelled" && t.text("importCancelled")}
      {progress.state === "failed" && t.text(progress.full ? "notSavedFull" : "notSaved")}
    </output>
  );
}

type Plan = readonly PlanEntry[];

function PlanCounts({ plan }: { plan: Plan }) {
  const t = useTranslator();
  const count = (status: PlanEntry["status"]) =>
    plan.filter((entry) => entry.status === status).length;
  const words = [
    t.text("planNew", { count: count("new") }),
    t.text("planKnown", { count: count("known") }),
    t.text("planConflict", { count: count("conflict") }),
    t.text("planRefused", { count: count("refused") }),
  ];
  return <p>{words.join(" · ")}</p>;
}

function PlanFaults({ plan }: { plan: Plan }) {
  const t = useTranslator();
  const faults = plan.flatMap((entry) => {
    if (entry.status === "refused") return [refusalWords(t, entry.refusal)];
    if (entry.status !== "conflict") return [];
    const { line, column } = entry.place;
    const problem = t.text("inConflictWith", { name: entry.against });
    return [t.text("atLine", { line, column, problem })];
  });
  return (
    <ShowMore items={faults}>
      {(fault) => (
        <li key={fault} dir="auto">
          {fault}
        </li>
      )}
    </ShowMore>
  );
}
