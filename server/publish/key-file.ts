import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import * as z from "zod/mini";
import { toBase64url } from "../../lib/core/record/base64url.ts";
import { keySchema } from "../../lib/core/record/line.ts";
import type { Signer } from "../../lib/core/feed/publish/feed-folder.ts";

const keyFileSchema = z.strictObject({
  kind: z.literal("Ed25519"),
  public: keySchema,
  /** PKCS #8, base64url. */
  private: z.string(),
});

/** Makes a key and writes it where nobody else on the machine can read it. Refuses to overwrite one. */
export async function createKeyFile(path: string): Promise<Signer> {
  const pair = await crypto.subtle.generateKey("Ed25519", true, ["sign", "verify"]);
  const [raw, pkcs8] = await Promise.all([
    crypto.subtle.exportKey("raw", pair.publicKey),
    crypto.subtle.exportKey("pkcs8", pair.privateKey),
  ]);
  const file = {
    kind: "Ed25519",
    public: toBase64url(new Uint8Array(raw)),
    private: toBase64url(new Uint8Array(pkcs8)),
  };
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await writeFile(path, `${JSON.stringify(file, null, 2)}\n`, { mode: 0o600, flag: "wx" });
  return signerOf(file.public, pair.privateKey);
}

/** Reads a key that `createKeyFile` made. */
export async function readKeyFile(path: string): Promise<Signer> {
  const file = keyFileSchema.parse(JSON.parse(await readFile(path, "utf8")));
  const pkcs8 = Buffer.from(file.private, "base64url");
  const key = await crypto.subtle.importKey("pkcs8", pkcs8, "Ed25519", false, ["sign"]);
  return signerOf(file.public, key);
}

function signerOf(key: string, privateKey: CryptoKey): Signer {
  return {
    key,
    sign: async (message) =>
      new Uint8Array(await crypto.subtle.sign("Ed25519", privateKey, message)),
  };
}
