import * as z from "zod/mini";
import { feedIdSchema } from "../feed/root.ts";
import { keySchema } from "../record/line.ts";

/** What the service says about itself: which feed it serves, and where its files are. */
export const serviceCardSchema = z.object({
  feed: feedIdSchema,
  name: z.string(),
  /** The address to subscribe to, with the fingerprint of the feed's keys. */
  address: z.string(),
  policy: z.enum(["second-pair", "auto-publish"]),
});
export type ServiceCard = z.infer<typeof serviceCardSchema>;

/** What became of taking up an invitation. */
export const membershipSchema = z.object({
  key: keySchema,
  role: z.enum(["member", "moderator"]),
});
export type Membership = z.infer<typeof membershipSchema>;
