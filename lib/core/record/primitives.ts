import { fromBase64url, toBase64url } from "./base64url.ts";
import type { Bytes } from "./bytes.ts";

/** What the pure code needs of the platform: UTF-8, SHA-256 and Ed25519. */
export interface Primitives {
  encode(text: string): Bytes;
  /** Undefined when the bytes are not UTF-8: nothing is ever silently replaced. */
  decode(bytes: Uint8Array): string | undefined;
  sha256(bytes: Bytes): Promise<Bytes>;
  /** False for a bad signature and for anything that is not a key or not a signature. */
  verify(key: string, signature: string, message: Bytes): Promise<boolean>;
}

/** Signs with one Ed25519 key that the caller holds. Resolves to the 64 bytes of the signature. */
export type Sign = (message: Bytes) => Promise<Bytes>;

interface KeyHandle {
  readonly type: string;
}

/** The part of WebCrypto and of the text coders that is used; `globalThis` has all of it. */
export interface Platform<Key extends KeyHandle> {
  crypto: {
    subtle: {
      digest(algorithm: string, data: Bytes): Promise<ArrayBuffer>;
      importKey(
        format: "raw",
        key: Bytes,
        algorithm: string,
        extractable: boolean,
        usages: "verify"[],
      ): Promise<Key>;
      verify(algorithm: string, key: Key, signature: Bytes, data: Bytes): Promise<boolean>;
    };
  };
  TextEncoder: new () => { encode(text: string): Bytes };
  TextDecoder: new (
    label: string,
    options: { fatal: boolean; ignoreBOM: boolean },
  ) => { decode(bytes: Uint8Array): string };
}

const KEPT_KEYS = 500;

/** Primitives on WebCrypto. `ignoreBOM` keeps a leading mark, so that the text is the bytes. */
export function createPrimitives<Key extends KeyHandle>(platform: Platform<Key>): Primitives {
  const { subtle } = platform.crypto;
  const encoder = new platform.TextEncoder();
  const decoder = new platform.TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const keys = new Map<string, Promise<Key | undefined>>();

  const importKey = async (key: string): Promise<Key | undefined> => {
    const bytes = fromBase64url(key);
    if (bytes?.length !== 32) return undefined;
    // A point that is not on the curve is refused here by some platforms, in `verify` by others.
    return subtle.importKey("raw", bytes, "Ed25519", false, ["verify"]).catch(() => undefined);
  };
  const keyOf = (key: string): Promise<Key | undefined> => {
    const kept = keys.get(key);
    if (kept) return kept;
    if (keys.size >= KEPT_KEYS) keys.clear();
    const imported = importKey(key);
    keys.set(key, imported);
    return imported;
  };

  return {
    encode: (text) => encoder.encode(text),
    decode(bytes) {
      try {
        return decoder.decode(bytes);
      } catch {
        return undefined; // The only failure of a fatal decoder: not UTF-8.
      }
    },
    sha256: async (bytes) => new Uint8Array(await subtle.digest("SHA-256", bytes)),
    async verify(key, signature, message) {
      const handle = await keyOf(key);
      const bytes = fromBase64url(signature);
      if (!handle || bytes?.length !== 64) return false;
      return subtle.verify("Ed25519", handle, bytes, message);
    },
  };
}

/** A signature in the letters that lines and manifests carry. */
export async function signInLetters(sign: Sign, message: Bytes): Promise<string> {
  return toBase64url(await sign(message));
}
