import type { Handler } from "hono";
import * as z from "zod";
import { findRequestFault } from "../moderation/authenticate.ts";
import { readQueue } from "../moderation/read-queue.ts";
import { nodeTools } from "../publish/node-tools.ts";
import type { ServiceContext } from "../service-context.ts";
import { answerError } from "./answer.ts";

const afterSchema = z.coerce.number().int().min(0).max(2_147_483_647).default(0);

/** `GET /v1/queue?after=`: for moderators, signed for this request alone. */
export function queueRoute({ db, card, now }: ServiceContext): Handler {
  return async (c) => {
    const { pathname, search } = new URL(c.req.url);
    const facts = { feed: card.feed, method: "GET", path: pathname + search, body: "" };
    const request = { facts, header: c.req.header("authorization"), now: now() };
    const fault = await findRequestFault(db, request, nodeTools);
    if (fault) return answerError(c, { error: fault }, now());
    const after = afterSchema.safeParse(c.req.query("after"));
    if (!after.success) return answerError(c, { error: "wrong-shape" }, now());
    return c.json(await readQueue(db, after.data));
  };
}
