import * as z from "zod/mini";
import { feedIdSchema } from "../feed/root.ts";
import { keySchema } from "../record/line.ts";
import { momentSchema, nameSchema } from "../record/plain-text.ts";
import type { ServiceFault } from "./service-error.ts";

/** An index service that the user joined, as it is kept on the device. */
export const joinedServiceSchema = z.strictObject({
  feed: feedIdSchema,
  /** Where the service is, without a slash at its end. */
  address: z.string().check(z.minLength(1), z.maxLength(2000)),
  /** What the index is called, in the words of the service. */
  name: z.string().check(z.minLength(1), z.maxLength(500)),
  /** Where its published files are, to subscribe to. */
  feedAddress: z.string().check(z.minLength(1), z.maxLength(2000)),
  /** The key that joined, and under which name the other members know it. */
  key: keySchema,
  member: nameSchema(120),
  role: z.enum(["member", "moderator"]),
  joined: momentSchema,
  /** When the user was told what sharing sends, and to whom, and agreed; null before the first time. */
  agreed: z.nullable(momentSchema),
});
export type JoinedService = z.infer<typeof joinedServiceSchema>;

/** `no-invitation`: the text is none, or it names an address where no service may stand. */
export type JoinFault = ServiceFault | "no-invitation";
