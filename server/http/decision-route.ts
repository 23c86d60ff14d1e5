import type { Handler } from "hono";
import { readSignedText } from "../contribution/read-submission.ts";
import { decide } from "../moderation/decide.ts";
import { nodeTools } from "../publish/node-tools.ts";
import type { ServiceContext } from "../service-context.ts";
import { answerError } from "./answer.ts";

/** `POST /v1/decisions {sig, body}`: 201 new, 200 known. */
export function decisionRoute({ db, card, now }: ServiceContext): Handler {
  return async (c) => {
    const read = readSignedText(await c.req.text());
    if (!read.ok) return answerError(c, read, now());
    const result = await decide(db, card.feed, read.signed, nodeTools);
    if (!result.ok) return answerError(c, result, now());
    return c.json(result.status, result.isNew ? 201 : 200);
  };
}
