import type { ComponentChildren } from "preact";
import type { References } from "../../lib/core/annotation.ts";
import type { WorkSearch } from "../../lib/core/own-work/search-work.ts";
import type { MessageKey } from "../i18n/catalogue.ts";
import { useTranslator } from "../i18n/translator-context.ts";
import { WorkBackup, type WorkBackupProps } from "./backup-section.tsx";
import { SharedIndexes, type SharedIndexesProps } from "../sharing/shared-indexes.tsx";
import { ExchangeSection, type ExchangeSectionProps } from "./exchange-section.tsx";
import { KeySection, type KeySectionProps } from "./key-section.tsx";
import { WorkList } from "./work-list.tsx";
import type { WorkRowActions } from "./work-row.tsx";

/** Why own work cannot be shown, or why something was not saved. */
export type WorkProblem =
  "unavailable" | "newer-version" | "backup-failed" | "migration-failed" | "disk-full" | "failed";

const PROBLEM_KEYS: Record<WorkProblem, MessageKey> = {
  unavailable: "ownUnavailable",
  "newer-version": "ownNewer",
  "backup-failed": "ownBackupFailed",
  "migration-failed": "ownMigrationFailed",
  "disk-full": "notSavedFull",
  failed: "notSaved",
};

export interface MyWorkProps extends WorkRowActions {
  problem: WorkProblem | undefined;
  /** Undefined while it is being read. */
  work: WorkSearch | undefined;
  /** False while only the last changed entries have been read. */
  isWhole: boolean;
  /** When the quotes that are no longer found on their pages were first missed, by entry. */
  lost: ReadonlyMap<string, string>;
  references: References;
  /** The last discarded draft can be brought back. */
  onUndo: (() => void) | undefined;
  /** The form of the draft that is being edited. */
  form: ComponentChildren;
  signing: KeySectionProps;
  indexes: SharedIndexesProps;
  exchange: ExchangeSectionProps;
  backup: WorkBackupProps;
}

/** All that the reader has flagged and reviewed, the draft at hand, the key, and the ways in and out. */
export function MyWork(props: MyWorkProps) {
  const { problem, work, references, onUndo, form, signing, indexes, exchange, backup } = props;
  const t = useTranslator();
  return (
    <>
      <h1 class="wc-page-title">{t.text("workTitle")}</h1>
      <output>
        {problem && <p class="wc-fault">{t.text(PROBLEM_KEYS[problem])}</p>}
        {onUndo && (
          <p>
            {t.text("discarded")}{" "}
            <button type="button" class="wc-link" onClick={onUndo}>
              {t.text("undo")}
            </button>
          </p>
        )}
      </output>
      {form}
      {work && <WorkList {...props} work={work} references={references} />}
      <KeySection {...signing} />
      <SharedIndexes {...indexes} />
      <ExchangeSection {...exchange} />
      <WorkBackup {...backup} />
    </>
  );
}
