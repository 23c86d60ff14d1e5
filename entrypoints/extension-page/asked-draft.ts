import * as z from "zod/mini";
import { flagReplySchema } from "../../lib/messages.ts";
import { createSessionSlot } from "./session-slot.ts";

const askedDraftSchema = z.strictObject({ tab: z.int(), reply: flagReplySchema });
/** The draft that the side panel beside a tab is to open, or why there is none. */
export type AskedDraft = z.infer<typeof askedDraftSchema>;

export const askedDraft = createSessionSlot("asked-draft", askedDraftSchema);
