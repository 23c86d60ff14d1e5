import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { createGunzip } from "../../lib/core/feed/gunzip.ts";
import type { PublishTools } from "../../lib/core/feed/publish/feed-folder.ts";
import { createPrimitives } from "../../lib/core/record/primitives.ts";

const pack = promisify(gzip);

/** What publishing needs, on Node. */
export const nodeTools: PublishTools = {
  ...createPrimitives(globalThis),
  gunzip: createGunzip(globalThis),
  gzip: async (bytes) => new Uint8Array(await pack(bytes, { level: 9 })),
};
