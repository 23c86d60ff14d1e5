import * as z from "zod/mini";

/** Everything that the index service answers besides success. The words belong to the interface. */
export const SERVICE_ERRORS = [
  // The request does not fit.
  "not-json",
  "wrong-shape",
  "too-large",
  "newer",
  "unknown-reference",
  "not-found",
  // It may not be done with this key.
  "bad-signature",
  "blocked",
  "not-yours",
  "not-a-moderator",
  "own-record",
  "wrong-feed",
  "stale-request",
  "replayed-request",
  "bad-invitation",
  // It came too late, or too early.
  "already-decided",
  "reference-not-published",
  // There is no room.
  "key-quota",
  "address-quota",
  "queue-full",
  // It is not the sender's fault.
  "unavailable",
  "internal",
] as const;
export type ServiceError = (typeof SERVICE_ERRORS)[number];

/** `offline`: no answer came. `bad-answer`: what answered is no index service. */
export const SERVICE_FAULTS = [...SERVICE_ERRORS, "offline", "bad-answer"] as const;
export type ServiceFault = (typeof SERVICE_FAULTS)[number];

/** The body of every answer that is not a success. */
export const errorAnswerSchema = z.object({
  error: z.enum(SERVICE_ERRORS),
  /** Which fields of a record do not fit, where that is known. */
  faults: z.optional(z.array(z.object({ field: z.string(), message: z.string() }))),
});
export type ErrorAnswer = z.infer<typeof errorAnswerSchema>;
