import type { Claim } from "../../lib/core/claim.ts";
import type { QueueItem } from "../../lib/core/contribution/queue-page.ts";
import type { LogRecord } from "../../lib/core/record/record.ts";

/** A record of the queue, with everything that helps to decide about it. */
export interface SubmissionFacts {
  item: QueueItem;
  /** Undefined where the text cannot be read, or nobody signed it. */
  record: LogRecord | undefined;
  /** The author's key, as people compare it. */
  fingerprint: string;
  /** One's own is decided by somebody else. */
  isOwn: boolean;
  /** Others at the service that say the same. */
  same: { claim: Claim; state: QueueItem["near"][number]["state"] }[];
  /** The nearest entries of the index on this device; of a second opinion, the entry that it is about. */
  nearest: Claim[];
}
