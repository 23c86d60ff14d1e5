import type { JoinFault } from "../../lib/core/contribution/joined-service.ts";
import type { MessageKey } from "../i18n/catalogue.ts";

/** What went wrong with an index service, in words. */
export const SERVICE_FAULT_KEYS: Record<JoinFault, MessageKey> = {
  "no-invitation": "noInvitation",
  offline: "serviceOffline",
  "bad-answer": "serviceStranger",
  unavailable: "serviceDown",
  internal: "serviceDown",
  "key-quota": "serviceKeyQuota",
  "address-quota": "serviceNetworkQuota",
  "queue-full": "serviceQueueFull",
  blocked: "serviceBlocked",
  "not-json": "serviceUnreadable",
  "wrong-shape": "serviceUnreadable",
  "too-large": "serviceUnreadable",
  newer: "serviceUnreadable",
  "bad-signature": "serviceUnreadable",
  "unknown-reference": "serviceNoReference",
  "reference-not-published": "serviceNoReference",
  "not-found": "serviceNoReference",
  "not-yours": "serviceNotYours",
  "bad-invitation": "serviceInvitation",
  "stale-request": "serviceClock",
  "not-a-moderator": "serviceNotModerator",
  "own-record": "serviceOwnRecord",
  "already-decided": "serviceDecided",
  "wrong-feed": "serviceRefused",
  "replayed-request": "serviceRefused",
};
