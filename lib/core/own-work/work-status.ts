/** Where an item of own work stands; derived from what is stored, never stored (SYNC.md section 3). */
export const WORK_STATUSES = [
  "draft",
  "signed",
  "queued",
  "refused",
  "sent",
  "in-review",
  "accepted",
  "published",
  "rejected",
  "superseded",
  "retracted",
  "erased",
] as const;
export type WorkStatus = (typeof WORK_STATUSES)[number];
