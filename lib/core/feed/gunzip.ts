import { concatBytes, type Bytes } from "../record/bytes.ts";

/** The part of the platform's streams that is used; `globalThis` has it. */
export interface GunzipPlatform {
  DecompressionStream: new (format: "gzip") => {
    writable: {
      getWriter(): { write(bytes: Bytes): Promise<void>; close(): Promise<void> };
    };
    readable: {
      getReader(): {
        read(): Promise<{ done: boolean; value?: Uint8Array | undefined }>;
        cancel(): Promise<void>;
      };
    };
  };
}

export type GunzipResult =
  { ok: true; bytes: Bytes } | { ok: false; code: "not-gzip" | "wrong-length" };
export type Gunzip = (packed: Bytes, raw: number) => Promise<GunzipResult>;

/** Unpacks to exactly `raw` bytes. Stops at the first byte too many: a bomb never unfolds. */
export function createGunzip(platform: GunzipPlatform): Gunzip {
  return async (packed, raw) => {
    const { writable, readable } = new platform.DecompressionStream("gzip");
    const writer = writable.getWriter();
    // A broken file fails both ends; the reader's failure is the one that is looked at.
    const written = writer.write(packed).then(() => writer.close());
    written.catch(() => {});
    const reader = readable.getReader();
    const parts: Uint8Array[] = [];
    let length = 0;
    try {
      for (;;) {
        const { done, value } = await reader.read();
        if (done || !value) break;
        length += value.length;
        if (length > raw) {
          await reader.cancel();
          return { ok: false, code: "wrong-length" };
        }
        parts.push(value);
      }
      await written;
    } catch {
      return { ok: false, code: "not-gzip" }; // Cut, damaged, or followed by rubbish.
    }
    return length === raw
      ? { ok: true, bytes: concatBytes(parts) }
      : { ok: false, code: "wrong-length" };
  };
}
