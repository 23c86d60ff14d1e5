import type { WorkItem } from "../../lib/core/own-work/work-item.ts";
import { useTranslator } from "../i18n/translator-context.ts";

interface UndoButtonProps {
  item: WorkItem;
  onUndo: (item: WorkItem) => void;
}

/** Undoes the signature of what has not left this device, or that it was taken back; else nothing. */
export function UndoButton({ item, onUndo }: UndoButtonProps) {
  const t = useTranslator();
  if (item.form === "draft" || item.deliveries.length > 0) return null;
  const isSigned = item.status === "signed" && item.row.draft !== null;
  if (!isSigned && item.status !== "retracted") return null;
  return (
    <button type="button" class="wc-button" onClick={() => onUndo(item)}>
      {t.text(isSigned ? "undoSignature" : "undoRetraction")}
    </button>
  );
}
