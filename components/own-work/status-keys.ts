import type { WorkStatus } from "../../lib/core/own-work/work-status.ts";
import type { MessageKey } from "../i18n/catalogue.ts";

export const STATUS_KEYS: Record<WorkStatus, MessageKey> = {
  draft: "statusDraft",
  signed: "statusSigned",
  queued: "statusQueued",
  refused: "statusRefused",
  sent: "statusSent",
  "in-review": "statusInReview",
  accepted: "statusAccepted",
  published: "statusPublished",
  rejected: "statusRejected",
  superseded: "statusSuperseded",
  retracted: "statusRetracted",
  erased: "statusErased",
};
