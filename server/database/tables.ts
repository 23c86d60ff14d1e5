import type { ColumnType, Generated } from "kysely";
import type { Ruling } from "../../lib/core/contribution/decision.ts";

type Moment = ColumnType<Date, Date | string | undefined, Date | string>;

/** Every record that was ever taken in, whatever became of it. */
export interface RecordTable {
  id: string;
  /** Null where the text is gone or is of a later version. */
  author: string | null;
  type: string | null;
  truce: string | null;
  kind: string | null;
  claimant: string | null;
  metric: string | null;
  value: number | null;
  /** Days, `YYYY-MM-DD`. */
  period_from: string | null;
  period_to: string | null;
  /** The record that this one supersedes, retracts or reviews. */
  about: string | null;
  /** As it was signed; null once erased. */
  body: string | null;
  sig: string;
  received: Moment;
  erased: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

/** The records that nobody has decided about. */
export interface QueueTable {
  at: Generated<number>;
  record_id: string;
  /** Was the key unknown when the record came? Only these are counted against the cap. */
  stranger: boolean;
  /** The moderator who holds it, and why. */
  held_by: string | null;
  held_reason: string | null;
}

export interface DecisionTable {
  id: string;
  record_id: string;
  author: string;
  ruling: Ruling;
  reason: string | null;
  body: string;
  sig: string;
  decided: Moment;
}

/** Why a record may be published: a moderator's decision, its author's own retraction, ... */
export type Ground = "decision" | "author" | "policy" | "operator" | "import";

/** The records that belong in the log, in the order in which they got there. */
export interface AcceptanceTable {
  record_id: string;
  nth: Generated<number>;
  /** Has the publisher given it a position? */
  placed: Generated<boolean>;
  ground: Ground;
}

/** The log: positions from 1 on without a gap, given by the publisher alone. */
export interface FeedEntryTable {
  pos: number;
  record_id: string;
}

/** Erased records whose text still stands in published files. */
export interface ErasureTable {
  record_id: string;
}

/** Every manifest that was published. */
export interface FeedVersionTable {
  version: number;
  epoch: number;
  head: number;
  payload: string;
  /** JSON, as it stands in the file. */
  sigs: string;
  published: Moment;
}

export type Role = "member" | "moderator" | "blocked";

export interface AuthorKeyTable {
  key: string;
  role: Role;
  name: string | null;
  added: Moment;
}

export interface InvitationTable {
  /** SHA-256 of the code: whoever reads the database cannot use it. */
  code_hash: string;
  role: "member" | "moderator";
  expires: Moment;
  used_by: string | null;
}

export interface QuotaTable {
  day: string;
  /** A key, or the hash of a network. */
  subject: string;
  used: number;
}

export interface NonceTable {
  key: string;
  nonce: string;
  seen: Moment;
}

/** Single values that all processes share. */
export interface SettingTable {
  name: string;
  value: string;
}

export interface Tables {
  record: RecordTable;
  queue: QueueTable;
  decision: DecisionTable;
  acceptance: AcceptanceTable;
  feed_entry: FeedEntryTable;
  erasure: ErasureTable;
  feed_version: FeedVersionTable;
  author_key: AuthorKeyTable;
  invitation: InvitationTable;
  quota: QuotaTable;
  nonce: NonceTable;
  setting: SettingTable;
}
