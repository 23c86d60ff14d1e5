import { S3Client, S3Errors } from "@bradenmacdonald/s3-lite-client";
import type { FeedFolder } from "../../lib/core/feed/publish/feed-folder.ts";
import type { S3Settings } from "../settings.ts";
import { cacheControl, contentType } from "./file-headers.ts";

/** A feed in a bucket of S3 or a storage that speaks its language. A put is whole or it is not there. */
export function createS3Folder(settings: S3Settings): FeedFolder {
  const client = new S3Client({
    endPoint: settings.endpoint,
    region: settings.region,
    bucket: settings.bucket,
    accessKey: settings.accessKeyId,
    secretKey: settings.secretAccessKey,
  });
  const keyOf = (path: string) => settings.prefix + path;
  return {
    async read(path) {
      try {
        const response = await client.getObject(keyOf(path));
        return new Uint8Array(await response.arrayBuffer());
      } catch (error) {
        if (error instanceof S3Errors.ServerError && error.statusCode === 404) return undefined;
        throw error;
      }
    },
    async write(path, bytes) {
      const metadata = { "Content-Type": contentType(path), "Cache-Control": cacheControl(path) };
      await client.putObject(keyOf(path), bytes, { metadata, size: bytes.length });
    },
    remove: (path) => client.deleteObject(keyOf(path)),
    async list(folder) {
      const prefix = keyOf(folder === "" ? "" : `${folder}/`);
      const names: string[] = [];
      for await (const { key } of client.listObjects({ prefix })) {
        const name = key.slice(prefix.length);
        if (!name.includes("/")) names.push(name);
      }
      return names;
    },
  };
}
