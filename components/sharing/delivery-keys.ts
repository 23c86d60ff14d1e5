import type { Delivery } from "../../lib/core/own-work/own-record.ts";
import type { MessageKey } from "../i18n/catalogue.ts";

export const DELIVERY_KEYS: Record<Delivery["state"], MessageKey> = {
  queued: "statusQueued",
  refused: "statusRefused",
  sent: "statusSent",
  "in-review": "statusInReview",
  accepted: "statusAccepted",
  published: "statusPublished",
  rejected: "statusRejected",
  withdrawn: "statusRetracted",
  erased: "statusErased",
};
