import { useEffect, useRef } from "preact/hooks";
import type { References } from "../../lib/core/annotation.ts";
import type { Ruling } from "../../lib/core/contribution/decision.ts";
import type { JoinedService } from "../../lib/core/contribution/joined-service.ts";
import type { ServiceFault } from "../../lib/core/contribution/service-error.ts";
import { Select } from "../controls/select.tsx";
import { useTranslator } from "../i18n/translator-context.ts";
import { SERVICE_FAULT_KEYS } from "../sharing/service-fault.ts";
import type { SubmissionFacts } from "./submission-facts.ts";
import { Submission } from "./submission.tsx";

export interface ReviewQueueProps {
  /** The indexes that the reader moderates: one at least. */
  services: readonly JoinedService[];
  chosen: string;
  /** Undefined while the queue is being read. */
  submissions: readonly SubmissionFacts[] | undefined;
  /** Records in the whole queue. */
  waiting: number;
  fault: ServiceFault | undefined;
  isBusy: boolean;
  references: References;
  onChoose: (feed: string) => void;
  onReload: () => void;
  /** Undefined where all that waits is shown. */
  onMore: (() => void) | undefined;
  onRule: (submission: SubmissionFacts, ruling: Ruling, reason: string | null) => void;
}

/** What waits for a second pair of eyes, oldest first. */
export function ReviewQueue(props: ReviewQueueProps) {
  const { services, chosen, submissions, waiting, fault, isBusy, references } = props;
  const { onChoose, onReload, onMore, onRule } = props;
  const t = useTranslator();
  const list = useFocusAfterDecision(submissions?.length ?? 0);
  return (
    <section class="wc-queue" ref={list} aria-busy={isBusy}>
      <p class="wc-soft">{t.text("reviewAbout")}</p>
      {services.length > 1 && (
        <Select
          label={t.text("indexLabel")}
          value={chosen}
          options={services.map(({ feed, name }) => ({ value: feed, name }))}
          onChange={onChoose}
        />
      )}
      <div class="wc-actions">
        <output tabIndex={-1}>
          {submissions &&
            (waiting === 0 ? t.text("nothingWaits") : t.text("waiting", { count: waiting }))}
        </output>
        <button type="button" class="wc-button" onClick={onReload}>
          {t.text("lookAgain")}
        </button>
      </div>
      {fault && (
        <p class="wc-fault" role="alert">
          {t.text(SERVICE_FAULT_KEYS[fault])}
        </p>
      )}
      {submissions?.map((facts) => (
        <Submission
          key={facts.item.id}
          facts={facts}
          references={references}
          onRule={(ruling, reason) => onRule(facts, ruling, reason)}
        />
      ))}
      {onMore && (
        <button type="button" class="wc-button" onClick={onMore}>
          {t.text("more")}
        </button>
      )}
    </section>
  );
}

/** The pressed button is gone with its record: the next record, or the count, takes the focus. */
function useFocusAfterDecision(count: number) {
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body)
      list.current?.querySelector<HTMLElement>("article h2, output")?.focus();
  }, [count]);
  return list;
}
