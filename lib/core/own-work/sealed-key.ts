import * as z from "zod/mini";
import { keySchema } from "../record/line.ts";
import { momentSchema, nameSchema } from "../record/plain-text.ts";

const base64url = (least: number, most: number) =>
  z.string().check(z.regex(/^[A-Za-z0-9_-]+$/), z.minLength(least), z.maxLength(most));

/** OWASP's figure for PBKDF2 with HMAC-SHA-256 (Password Storage Cheat Sheet, 2023). */
export const SEAL_ITERATIONS = 600_000;

/** A private key (PKCS #8) under a passphrase: PBKDF2 with HMAC-SHA-256, then AES-GCM with 256 bits. */
export const sealedKeySchema = z.strictObject({
  publicKey: keySchema,
  pseudonym: z.nullable(nameSchema(120)),
  created: momentSchema,
  kdf: z.literal("PBKDF2-HMAC-SHA-256"),
  /** At least what we write: a file cannot make guessing cheap. At most what a device can bear. */
  iterations: z.int().check(z.gte(SEAL_ITERATIONS), z.lte(20_000_000)),
  salt: base64url(22, 86),
  cipher: z.literal("AES-256-GCM"),
  iv: base64url(16, 16),
  data: base64url(64, 400),
});
export type SealedKey = z.infer<typeof sealedKeySchema>;

/** What the cipher binds to the data, so that a sealed key cannot be passed off as another's. */
export function sealContext(publicKey: string): string {
  return `cf/key-backup/v1\n${publicKey}`;
}
