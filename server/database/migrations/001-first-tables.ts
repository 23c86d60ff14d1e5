import { sql } from "kysely";
import type { Migration } from "../migrate.ts";

/**
 * Ids and keys are text, not bytes: whoever administers the database can read them, both engines
 * return them alike, and it costs 32 bytes a row. Bodies are text, because `jsonb` rewrites them.
 */
export const firstTables: Migration = {
  name: "001-first-tables",
  statements: [
    sql`create table record (
      id text collate "C" primary key check (id ~ '^[0-9a-f]{64}$'),
      author text collate "C" check (author ~ '^[A-Za-z0-9_-]{43}$'),
      type text,
      truce text collate "C",
      kind text,
      claimant text collate "C",
      metric text,
      value integer,
      period_from text collate "C",
      period_to text collate "C",
      about text collate "C",
      body text check (octet_length(body) between 1 and 16384),
      sig text not null check (sig ~ '^[A-Za-z0-9_-]{86}$'),
      received timestamptz not null default now(),
      erased timestamptz,
      check ((body is null) = (erased is not null))
    )`,
    sql`create index record_near on record (truce, metric, value) where type = 'claim'`,
    sql`create index record_about on record (about) where about is not null`,
    sql`create index record_author on record (author, type)`,
    sql`create table queue (
      at integer generated always as identity primary key,
      record_id text collate "C" not null unique references record,
      stranger boolean not null,
      held_by text collate "C",
      held_reason text
    )`,
    sql`create index queue_strangers on queue (at) where stranger`,
    sql`create table decision (
      id text collate "C" primary key check (id ~ '^[0-9a-f]{64}$'),
      record_id text collate "C" not null references record,
      author text collate "C" not null,
      ruling text not null check (ruling in ('publish', 'hold', 'reject')),
      reason text,
      body text not null,
      sig text not null,
      decided timestamptz not null default now()
    )`,
    sql`create index decision_record on decision (record_id)`,
    sql`create unique index decision_final on decision (record_id) where ruling <> 'hold'`,
    sql`create table acceptance (
      record_id text collate "C" primary key references record,
      nth integer generated always as identity unique,
      placed boolean not null default false,
      ground text not null check (ground in ('decision', 'author', 'policy', 'operator', 'import'))
    )`,
    sql`create index acceptance_waiting on acceptance (nth) where not placed`,
    sql`create table feed_entry (
      pos integer primary key check (pos > 0),
      record_id text collate "C" not null unique references acceptance
    )`,
    sql`create table erasure (record_id text collate "C" primary key references record)`,
    sql`create table feed_version (
      version integer primary key check (version > 0),
      epoch integer not null check (epoch > 0),
      head integer not null check (head >= 0),
      payload text not null,
      sigs text not null,
      published timestamptz not null default now()
    )`,
    sql`create table author_key (
      key text collate "C" primary key check (key ~ '^[A-Za-z0-9_-]{43}$'),
      role text not null check (role in ('member', 'moderator', 'blocked')),
      name text,
      added timestamptz not null default now()
    )`,
    sql`create table invitation (
      code_hash text collate "C" primary key,
      role text not null check (role in ('member', 'moderator')),
      expires timestamptz not null,
      used_by text collate "C"
    )`,
    sql`create table quota (
      day text collate "C",
      subject text collate "C",
      used integer not null,
      primary key (day, subject)
    )`,
    sql`create table nonce (
      key text collate "C",
      nonce text collate "C",
      seen timestamptz not null default now(),
      primary key (key, nonce)
    )`,
    sql`create table setting (name text primary key, value text not null)`,
  ],
};
