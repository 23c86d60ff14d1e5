import type { Context, Handler } from "hono";
import { recordIdSchema } from "../../lib/core/record/line.ts";
import { findStatus } from "../contribution/find-status.ts";
import { quotaDay } from "../contribution/quota.ts";
import { readSubmission } from "../contribution/read-submission.ts";
import { submitRecord } from "../contribution/submit-record.ts";
import { nodeTools } from "../publish/node-tools.ts";
import type { ServiceContext } from "../service-context.ts";
import { answerError } from "./answer.ts";
import { clientAddress } from "./client-address.ts";
import { hashNetwork } from "./network.ts";
import { originOf } from "./origin.ts";

/** `POST /v1/records {sig, body}`: 201 new, 200 known. */
export function postRecordRoute(context: ServiceContext): Handler {
  const { db, limits, card } = context;
  const rules = { limits, policy: card.policy };
  return async (c) => {
    const now = context.now();
    const submission = await readSubmission(await c.req.text(), nodeTools);
    if (!submission.ok) return answerError(c, submission, now);
    const network = networkOfRequest(c, context, now);
    const result = await submitRecord(db, rules, { ...submission, network, now });
    if (!result.ok) return answerError(c, result, now);
    return c.json(result.status, result.isNew ? 201 : 200);
  };
}

function networkOfRequest(
  c: Context,
  { networkSecret, trustedProxies }: ServiceContext,
  now: number,
): string {
  const address = clientAddress(originOf(c), trustedProxies);
  return hashNetwork(networkSecret, quotaDay(now), address);
}

/** `GET /v1/records/:id`: for anyone who knows the whole id. */
export function recordStatusRoute({ db, now }: ServiceContext): Handler {
  return async (c) => {
    const id = recordIdSchema.safeParse(c.req.param("id"));
    const status = id.success ? await findStatus(db, id.data) : undefined;
    return status ? c.json(status) : answerError(c, { error: "not-found" }, now());
  };
}
