import * as z from "zod/mini";
import { createSessionSlot } from "./session-slot.ts";

const askedClaimSchema = z.strictObject({
  tab: z.int(),
  where: z.enum(["title", "text"]),
  start: z.int(),
});
/** The claim that the side panel is to show, until the browser is closed. */
export type AskedClaim = z.infer<typeof askedClaimSchema>;

export const askedClaim = createSessionSlot("asked-claim", askedClaimSchema);
