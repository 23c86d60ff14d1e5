import * as fc from "fast-check";
import { checkReply, type MessageKind } from "../../../lib/messages.ts";
import { readSettings, settingsSchema } from "../../../lib/core/settings.ts";
import { defineTarget } from "../target.ts";

const KINDS: readonly MessageKind[] = ["annotate", "tab-state", "page-state", "count", "reveal"];
const reply = fc.oneof(
  fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true }),
  fc.record({
    ok: fc.constantFrom(true, false, "true"),
    value: fc.anything(),
    code: fc.anything(),
  }),
);

/** Whatever another script answers, or the storage holds, is an answer or a refusal. */
export const messages = defineTarget(
  "messages",
  fc.property(fc.constantFrom(...KINDS), reply, (kind, message) => {
    const checked = checkReply(kind, message);
    if (!checked.ok && typeof checked.code !== "string") throw new Error("refused without a code");
    settingsSchema.parse(readSettings(message));
  }),
);
