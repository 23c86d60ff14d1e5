import * as z from "zod/mini";
import { sealedKeySchema, type SealedKey } from "../../core/own-work/sealed-key.ts";
import { fromBase64url, toBase64url } from "../../core/record/base64url.ts";
import type { Bytes } from "../../core/record/bytes.ts";
import { keySchema } from "../../core/record/line.ts";
import { momentSchema, nameSchema } from "../../core/record/plain-text.ts";
import type { Sign } from "../../core/record/primitives.ts";
import type { OwnWorkDatabase } from "./database.ts";
import { sealKey, unsealKey, type KeyFacts } from "./seal-key.ts";
import { attempt, type WriteResult } from "./write.ts";

const CURRENT = "current";

/** A key as it is kept: the private half cannot be read out, not even by this extension. */
const storedKeySchema = z.strictObject({
  publicKey: keySchema,
  pseudonym: z.nullable(nameSchema(120)),
  created: momentSchema,
  privateKey: z.custom<CryptoKey>((value) => value instanceof CryptoKey),
  /** The encrypted copy for backup files, where a passphrase was given when the key was made. */
  sealed: z.nullable(sealedKeySchema),
});
type StoredKey = z.infer<typeof storedKeySchema>;

/** An author's key that can sign. */
export interface AuthorKey extends KeyFacts {
  sealed: SealedKey | null;
  sign: Sign;
}

/** The key that signs, or undefined before the first signature. */
export async function currentKey(database: OwnWorkDatabase): Promise<AuthorKey | undefined> {
  const current = keySchema.safeParse(await database.get("keys", CURRENT)).data;
  if (current === undefined) return undefined;
  const stored = storedKeySchema.safeParse(await database.get("keys", current)).data;
  return stored && asAuthorKey(stored);
}

/** The public keys that are or were the reader's: records by others are not own work. */
export async function ownAuthors(database: OwnWorkDatabase): Promise<ReadonlySet<string>> {
  const keys = await database.getAllKeys("keys");
  return new Set(keys.filter((key) => key !== CURRENT));
}

/** The encrypted copies of all keys that have one, for a backup. */
export async function sealedKeys(database: OwnWorkDatabase): Promise<SealedKey[]> {
  const values = await database.getAll("keys");
  return values.flatMap((value) => storedKeySchema.safeParse(value).data?.sealed ?? []);
}

function asAuthorKey({ privateKey, ...facts }: StoredKey): AuthorKey {
  return {
    ...facts,
    sign: async (message) =>
      new Uint8Array(await crypto.subtle.sign("Ed25519", privateKey, message)),
  };
}

/** What a new key is made with. */
export interface NewKey {
  pseudonym: string | null;
  /** Null: the key can never leave this device. */
  passphrase: string | null;
  now: string;
}

/**
 * Makes the key that signs from now on. Only in this moment does the secret exist outside WebCrypto,
 * so that an encrypted copy can be made of it.
 */
export async function createAuthorKey(
  database: OwnWorkDatabase,
  { pseudonym, passphrase, now }: NewKey,
): Promise<WriteResult> {
  const pair = await crypto.subtle.generateKey("Ed25519", true, ["sign", "verify"]);
  if (!("privateKey" in pair)) throw new Error("WebCrypto gave one key in place of a pair");
  const raw = new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey));
  const pkcs8 = new Uint8Array(await crypto.subtle.exportKey("pkcs8", pair.privateKey));
  const facts = { publicKey: toBase64url(raw), pseudonym, created: now };
  const sealed = passphrase === null ? null : await sealKey(pkcs8, passphrase, facts);
  return keep(database, { ...facts, sealed, privateKey: await lock(pkcs8) });
}

/** `wrong-passphrase` also where the file was changed; `not-this-key` where its two halves do not fit. */
export type ImportKeyResult =
  WriteResult | { ok: false; code: "wrong-passphrase" | "not-this-key"; detail: string };

/** Takes over a key from another device; it signs from now on. */
export async function importAuthorKey(
  database: OwnWorkDatabase,
  sealed: SealedKey,
  passphrase: string,
): Promise<ImportKeyResult> {
  const pkcs8 = await unsealKey(sealed, passphrase);
  if (!pkcs8) return { ok: false, code: "wrong-passphrase", detail: "" };
  const { publicKey, pseudonym, created } = sealed;
  const privateKey = await lock(pkcs8);
  if (!(await areOnePair(publicKey, privateKey)))
    return { ok: false, code: "not-this-key", detail: "" };
  return keep(database, { publicKey, pseudonym, created, sealed, privateKey });
}

async function areOnePair(publicKey: string, privateKey: CryptoKey): Promise<boolean> {
  const probe = new TextEncoder().encode("cf/probe/v1");
  const signature = await crypto.subtle.sign("Ed25519", privateKey, probe);
  const bytes = fromBase64url(publicKey);
  if (!bytes) return false;
  const key = await crypto.subtle.importKey("raw", bytes, "Ed25519", false, ["verify"]);
  return crypto.subtle.verify("Ed25519", key, signature, probe);
}

/** A private key that signs and cannot be read out; the bytes are overwritten. */
async function lock(pkcs8: Bytes): Promise<CryptoKey> {
  const key = await crypto.subtle.importKey("pkcs8", pkcs8, "Ed25519", false, ["sign"]);
  pkcs8.fill(0);
  return key;
}

function keep(database: OwnWorkDatabase, key: StoredKey): Promise<WriteResult> {
  return attempt(async () => {
    const transaction = database.transaction("keys", "readwrite", { durability: "strict" });
    await Promise.all([
      transaction.store.put(key, key.publicKey),
      transaction.store.put(key.publicKey, CURRENT),
      transaction.done,
    ]);
  }, []);
}
