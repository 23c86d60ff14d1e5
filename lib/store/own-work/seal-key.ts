import { sealContext, SEAL_ITERATIONS, type SealedKey } from "../../core/own-work/sealed-key.ts";
import { fromBase64url, toBase64url } from "../../core/record/base64url.ts";
import type { Bytes } from "../../core/record/bytes.ts";

/** What is known of a key beside its secret. */
export type KeyFacts = Pick<SealedKey, "publicKey" | "pseudonym" | "created">;

/** Encrypts a private key under a passphrase. */
export async function sealKey(
  pkcs8: Bytes,
  passphrase: string,
  { publicKey, pseudonym, created }: KeyFacts,
): Promise<SealedKey> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const key = await deriveKey(passphrase, salt, SEAL_ITERATIONS);
  const data = await crypto.subtle.encrypt(cipher(iv, publicKey), key, pkcs8);
  return {
    publicKey,
    pseudonym,
    created,
    kdf: "PBKDF2-HMAC-SHA-256",
    iterations: SEAL_ITERATIONS,
    salt: toBase64url(salt),
    cipher: "AES-256-GCM",
    iv: toBase64url(iv),
    data: toBase64url(new Uint8Array(data)),
  };
}

/** The private key, or undefined when the passphrase is wrong or the file was changed. */
export async function unsealKey(sealed: SealedKey, passphrase: string): Promise<Bytes | undefined> {
  const [salt, iv, data] = [sealed.salt, sealed.iv, sealed.data].map(fromBase64url);
  if (!salt || !iv || !data) return undefined;
  const key = await deriveKey(passphrase, salt, sealed.iterations);
  try {
    return new Uint8Array(await crypto.subtle.decrypt(cipher(iv, sealed.publicKey), key, data));
  } catch {
    return undefined; // The only failure of AES-GCM: what was decrypted is not what was encrypted.
  }
}

function cipher(iv: Bytes, publicKey: string) {
  const additionalData = new TextEncoder().encode(sealContext(publicKey));
  return { name: "AES-GCM", iv, additionalData };
}

async function deriveKey(passphrase: string, salt: Bytes, iterations: number): Promise<CryptoKey> {
  const secret = new TextEncoder().encode(passphrase.normalize("NFKC"));
  const material = await crypto.subtle.importKey("raw", secret, "PBKDF2", false, ["deriveKey"]);
  return crypto.subtle.deriveKey(
    { name: "PBKDF2", hash: "SHA-256", salt, iterations },
    material,
    { name: "AES-GCM", length: 256 },
    false,
    ["encrypt", "decrypt"],
  );
}
