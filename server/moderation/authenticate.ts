import type { Kysely } from "kysely";
import type { ServiceError } from "../../lib/core/contribution/service-error.ts";
import {
  isRequestSigned,
  parseRequestProof,
  REQUEST_WINDOW_SECONDS,
  type RequestFacts,
} from "../../lib/core/contribution/signed-request.ts";
import type { Primitives } from "../../lib/core/record/primitives.ts";
import type { Tables } from "../database/tables.ts";
import { isModerator } from "./is-moderator.ts";

export interface SignedRequest {
  facts: RequestFacts;
  header: string | undefined;
  now: number;
}

/** Why a moderator's request is not to be answered; undefined when all is well. Good for one request only. */
export async function findRequestFault(
  db: Kysely<Tables>,
  { facts, header, now }: SignedRequest,
  primitives: Primitives,
): Promise<ServiceError | undefined> {
  const proof = parseRequestProof(header);
  if (!proof) return "bad-signature";
  if (Math.abs(Number(proof.time) - now / 1000) > REQUEST_WINDOW_SECONDS) return "stale-request";
  if (!(await isRequestSigned(facts, proof, primitives))) return "bad-signature";
  // Only moderators get as far as the table of nonces: nobody else can fill it.
  if (!(await isModerator(db, proof.key))) return "not-a-moderator";
  const fresh = await db
    .insertInto("nonce")
    .values({ key: proof.key, nonce: proof.nonce, seen: new Date(now) })
    .onConflict((conflict) => conflict.doNothing())
    .returning("nonce")
    .executeTakeFirst();
  return fresh ? undefined : "replayed-request";
}

/** Forgets requests that are too old to be sent again. */
export async function clearNonces(db: Kysely<Tables>, now: number): Promise<void> {
  const oldest = new Date(now - 3 * REQUEST_WINDOW_SECONDS * 1000);
  await db.deleteFrom("nonce").where("seen", "<", oldest).execute();
}
