import { useState } from "preact/hooks";
import type { References } from "../../lib/core/annotation.ts";
import type { WorkItem } from "../../lib/core/own-work/work-item.ts";
import { claimLink } from "../claim-card/claim-link.ts";
import { Say } from "../i18n/say.tsx";
import { useTranslator } from "../i18n/translator-context.ts";
import { EraseToo } from "../sharing/erase-too.tsx";
import { RowDeliveries, servicesToShareWith, type RowSharing } from "../sharing/row-sharing.tsx";
import { TextField } from "./text-field.tsx";
import { UndoButton } from "./undo-button.tsx";
import { STATUS_KEYS } from "./status-keys.ts";
import { workMessage } from "./work-words.ts";

export interface WorkRowActions {
  onEdit: (item: WorkItem) => void;
  onRevise: (item: WorkItem) => void;
  onRetract: (item: WorkItem, how: { reason: string | null; erase: boolean }) => void;
  onDiscard: (item: WorkItem) => void;
  sharing: RowSharing;
  /** Undoes a signature or a retraction that nobody has seen. */
  onUndoSigned: (item: WorkItem) => void;
}

interface WorkRowProps extends WorkRowActions {
  item: WorkItem;
  /** When its quote was first missed on its page. */
  lost: string | undefined;
  references: References;
}

/** One flag or review: what it says, where it stands, and what can be done with it. */
export function WorkRow({ item, lost, references, ...actions }: WorkRowProps) {
  const t = useTranslator();
  const [asking, setAsking] = useState(false);
  return (
    <div class="wc-work-row" data-status={item.status}>
      <p class="wc-sentence">
        <Say message={workMessage(t, references, item)} />
      </p>
      <p class="wc-soft">
        {t.text(STATUS_KEYS[item.status])}
        {item.reason !== null && (
          <>
            {": "}
            <bdi>{item.reason}</bdi>
          </>
        )}
        {" · "}
        <bdi>{t.day(item.changed.slice(0, 10))}</bdi>
      </p>
      {lost !== undefined && (
        <p class="wc-soft">{t.text("quoteLostSince", { day: t.day(lost.slice(0, 10)) })}</p>
      )}
      <RowDeliveries item={item} sharing={actions.sharing} />
      {asking ? (
        <Retraction
          isShared={item.form === "record" && item.deliveries.length > 0}
          onCancel={() => setAsking(false)}
          onRetract={(how) => {
            setAsking(false);
            actions.onRetract(item, how);
          }}
        />
      ) : (
        <RowButtons item={item} {...actions} onAsk={() => setAsking(true)} />
      )}
    </div>
  );
}

type RowButtonsProps = Omit<WorkRowActions, "onRetract"> & { item: WorkItem; onAsk: () => void };

function RowButtons(props: RowButtonsProps) {
  const { item, onEdit, onRevise, onDiscard, onUndoSigned, onAsk, sharing } = props;
  const t = useTranslator();
  const page = pageOf(item);
  const stands = !["superseded", "retracted", "erased"].includes(item.status);
  const canRevise = item.form === "record" && ["claim", "review"].includes(item.record.type);
  return (
    <div class="wc-actions">
      {item.form === "draft" ? (
        <>
          <RowButton onClick={() => onEdit(item)}>{t.text("edit")}</RowButton>
          <RowButton onClick={() => onDiscard(item)}>{t.text("discard")}</RowButton>
        </>
      ) : (
        stands && (
          <>
            {servicesToShareWith(item, sharing.services).length > 0 && (
              <RowButton onClick={() => sharing.onShare(item)}>{t.text("share")}</RowButton>
            )}
            {canRevise && <RowButton onClick={() => onRevise(item)}>{t.text("revise")}</RowButton>}
            <RowButton onClick={onAsk}>{t.text("retract")}</RowButton>
          </>
        )
      )}
      <UndoButton item={item} onUndo={onUndoSigned} />
      {page !== undefined && (
        <a class="wc-button" href={page} target="_blank" rel="noopener noreferrer">
          {t.text("openSource")}
        </a>
      )}
    </div>
  );
}

function RowButton({ onClick, children }: { onClick: () => void; children: string }) {
  return (
    <button type="button" class="wc-button" onClick={onClick}>
      {children}
    </button>
  );
}

interface RetractionProps {
  isShared: boolean;
  onRetract: (how: { reason: string | null; erase: boolean }) => void;
  onCancel: () => void;
}

/** Taking back is signed, too, and cannot be undone once it is shared: it is asked first. */
function Retraction({ isShared, onRetract, onCancel }: RetractionProps) {
  const t = useTranslator();
  const [reason, setReason] = useState("");
  const [erase, setErase] = useState(false);
  return (
    <form
      class="wc-actions"
      onSubmit={(event) => {
        event.preventDefault();
        onRetract({ reason: reason.trim() || null, erase });
      }}
    >
      <TextField
        label={t.text("retractReason")}
        value={reason}
        longest={500}
        onChange={setReason}
      />
      {isShared && <EraseToo checked={erase} onChange={setErase} />}
      <button type="submit" class="wc-button">
        {t.text("retract")}
      </button>
      <button type="button" class="wc-button" onClick={onCancel}>
        {t.text("cancel")}
      </button>
    </form>
  );
}

/** The page where it was flagged, at the quote. */
function pageOf(item: WorkItem): string | undefined {
  const content = item.form === "draft" ? item.draft : item.record;
  if (content.type !== "claim") return undefined;
  const [report] = content.reports;
  if (!report?.url) return undefined;
  return report.quote === undefined ? report.url : claimLink(report.url, { quote: report.quote });
}
