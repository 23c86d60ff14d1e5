import type { FeedNotice } from "../../../lib/core/feed/feed-notice.ts";
import type { MessageKey } from "../../i18n/catalogue.ts";

export const NOTICE_KEYS: Record<FeedNotice, MessageKey> = {
  unreached: "noticeUnreached",
  incomplete: "noticeIncomplete",
  refused: "noticeRefused",
  "old-copy": "noticeOldCopy",
  "two-versions": "noticeTwoVersions",
  expired: "noticeExpired",
  "client-too-old": "noticeClientTooOld",
  inconsistent: "noticeInconsistent",
  "bad-rows": "noticeBadRows",
  "over-limit": "noticeOverLimit",
  "disk-full": "noticeDiskFull",
  "not-stored": "noticeNotStored",
  damaged: "noticeDamaged",
  clock: "noticeClock",
  "keys-changed": "noticeKeysChanged",
  rewritten: "noticeRewritten",
};
