import { useState } from "preact/hooks";
import type { ExchangeSectionProps } from "../../components/own-work/exchange-section.tsx";
import type { ImportProgress } from "../../components/own-work/import-plan.tsx";
import { findCompeting } from "../../lib/core/exchange/competing.ts";
import { planImport, type PlanEntry } from "../../lib/core/exchange/import-plan.ts";
import { batchOfPlan } from "../../lib/core/own-work/batch-of-plan.ts";
import { bundleOfWork } from "../../lib/core/own-work/bundle-of-work.ts";
import { exportWork, type ExportFormat } from "../../lib/core/own-work/export-work.ts";
import type { HeldWork } from "../../lib/core/own-work/held-work.ts";
import { createPartyTable } from "../../lib/core/party.ts";
import { readWorkInSlices } from "../../lib/store/own-work/read.ts";
import { readImport } from "../../lib/store/own-work/read-import.ts";
import { saveBatch } from "../../lib/store/own-work/save.ts";
import { indexOnDevice } from "../extension-page/index-on-device.ts";
import { primitives, stamp } from "./platform.ts";
import { saveFile } from "../extension-page/save-file.ts";
import type { Entries } from "./use-entries.ts";
import type { StoredWorkState } from "./use-stored-work.ts";

/** Export of own work, and import in two steps: the plan first, then the writing of it. */
export function useExchange(
  { ask, change }: StoredWorkState,
  { base }: Entries,
): ExchangeSectionProps {
  const [plan, setPlan] = useState<readonly PlanEntry[]>();
  const [progress, setProgress] = useState<ImportProgress>({ state: "none" });
  const [run, setRun] = useState(() => new AbortController());

  const choose = async (file: File) => {
    const started = new AbortController();
    setRun(started);
    setPlan(undefined);
    setProgress({ state: "running", done: 0, all: 0 });
    const { signal } = started;
    const report = (done: number, all: number) => setProgress({ state: "running", done, all });
    const rows = await readImport(file, { primitives, signal, report });
    const held = await ask(readWorkInSlices);
    if (!rows || signal.aborted) return setProgress({ state: "cancelled" });
    if (held) setPlan(planImport(rows, await knownWork(held, base)));
    setProgress({ state: "none" });
  };
  const save = async (format: ExportFormat) => {
    const held = await ask(readWorkInSlices);
    if (held) await exportAs(format, held, base);
  };
  const take = async (conflicts: boolean) => {
    const batch = batchOfPlan(plan ?? [], { conflicts, stamp, now: Date.now() });
    const all = batch.drafts.length + batch.records.length;
    const { signal } = run;
    setPlan(undefined);
    setProgress({ state: "running", done: 0, all });
    const report = (done: number) => setProgress({ state: "running", done, all });
    await change(async (database) => {
      const result = await saveBatch(database, batch, { report, signal });
      // Said before the list is read again, which takes longer than the import of many rows.
      if (result.ok) setProgress({ state: "done", count: all });
      else if (signal.aborted) setProgress({ state: "cancelled" });
      else setProgress({ state: "failed", full: result.code === "disk-full" });
      return signal.aborted ? { ok: true } : result;
    });
  };
  return {
    plan,
    progress,
    onExport: (format) => void save(format),
    onChoose: (file) => void choose(file),
    onImport: (conflicts) => void take(conflicts),
    onCancel() {
      run.abort();
      setPlan(undefined);
      if (progress.state !== "running") setProgress({ state: "cancelled" });
    },
  };
}

async function knownWork({ stored, items }: HeldWork, base: Entries["base"]) {
  const own = bundleOfWork(items);
  const parties = createPartyTable(base.parties);
  const truces = new Set(base.truces.map(({ id }) => id));
  const indexed = await Promise.all([...truces].map((id) => indexOnDevice.claimsOf(id)));
  return {
    records: new Set(stored.records.map(({ id }) => id)),
    claims: [...indexed.flat(), ...own.claims.map((claim) => ({ ...claim, id: claim.id ?? "" }))],
    reviews: own.reviews,
    hasParty: (id: string) => parties.get(id) !== undefined,
    hasTruce: (id: string) => truces.has(id),
  };
}

function named(entries: readonly { id: string; name: string }[]): Map<string, string> {
  return new Map(entries.map(({ id, name }) => [id, name]));
}

async function exportAs(
  format: ExportFormat,
  { stored, items }: HeldWork,
  { parties, truces, outlets }: Entries["base"],
): Promise<void> {
  const [partyNames, truceNames] = [named(parties), named(truces)];
  const outletNames = named(outlets.map(({ domain, name }) => ({ id: domain, name })));
  const own = bundleOfWork(items).claims.map((claim) => ({
    ...claim,
    id: claim.id ?? "",
  }));
  const used = truces.filter(({ id }) => own.some(({ truce }) => truce === id));
  const indexed = await Promise.all(used.map(({ id }) => indexOnDevice.claimsOf(id)));
  const competing = findCompeting({
    truces: used,
    parties: createPartyTable(parties),
    claims: [...indexed.flat(), ...own],
  });
  const names = {
    party: (id: string) => partyNames.get(id),
    truce: (id: string) => truceNames.get(id),
    outlet: (id: string) => outletNames.get(id),
  };
  saveFile(exportWork(format, stored, { names, competing }));
}
