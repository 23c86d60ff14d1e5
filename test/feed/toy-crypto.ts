import { createHash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import type { PublishTools, Signer } from "../../lib/core/feed/publish/feed-folder.ts";
import type { Bytes } from "../../lib/core/record/bytes.ts";

/**
 * Quick stand-ins, so that hundreds of thousands of syncs can be tried. Whoever has the key object
 * can sign, nobody else can: that is all that the model needs of a signature.
 */
const secrets = new Map<string, string>();

export function createToyKey(name: string): Signer {
  const key = createHash("sha256").update(`key ${name}`).digest("base64url");
  secrets.set(key, `secret ${name}`);
  return { key, sign: async (message) => sign(key, message) };
}

function sign(key: string, message: Uint8Array): Bytes {
  const secret = secrets.get(key) ?? "";
  return new Uint8Array(createHash("sha512").update(secret).update(message).digest());
}

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

export const toyTools: PublishTools = {
  encode: (text) => encoder.encode(text),
  decode(bytes) {
    try {
      return decoder.decode(bytes);
    } catch {
      return undefined;
    }
  },
  sha256: async (bytes) => new Uint8Array(createHash("sha256").update(bytes).digest()),
  verify: async (key, signature, message) =>
    secrets.has(key) && Buffer.from(sign(key, message)).toString("base64url") === signature,
  async gunzip(packed, raw) {
    try {
      const bytes = new Uint8Array(gunzipSync(packed, { maxOutputLength: raw }));
      return bytes.length === raw ? { ok: true, bytes } : { ok: false, code: "wrong-length" };
    } catch {
      return { ok: false, code: "not-gzip" };
    }
  },
  gzip: async (bytes) => new Uint8Array(gzipSync(bytes, { level: 1 })),
};
