import type { Handler } from "hono";
import { readSignedText } from "../contribution/read-submission.ts";
import { join } from "../moderation/invitations.ts";
import { nodeTools } from "../publish/node-tools.ts";
import type { ServiceContext } from "../service-context.ts";
import { answerError } from "./answer.ts";

/** `POST /v1/members {sig, body}`: a key takes up an invitation. 201 new, 200 known. */
export function memberRoute({ db, card, now }: ServiceContext): Handler {
  return async (c) => {
    const read = readSignedText(await c.req.text());
    if (!read.ok) return answerError(c, read, now());
    const request = { feed: card.feed, signed: read.signed, now: now() };
    const result = await join(db, request, nodeTools);
    if (!result.ok) return answerError(c, result, now());
    return c.json(result.membership, result.isNew ? 201 : 200);
  };
}
