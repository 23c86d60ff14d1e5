import { createHash, createHmac } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import { buffer } from "node:stream/consumers";

export interface StoredObject {
  bytes: Buffer;
  type: string | undefined;
  cacheControl: string | undefined;
}

export interface S3Server {
  endpoint: string;
  objects: Map<string, StoredObject>;
  close(): Promise<void>;
}

/**
 * A bucket `feeds` that speaks as much of the S3 protocol as publishing needs, and checks each
 * signature (AWS Signature Version 4) by the published rules, apart from the client's code.
 */
export async function startS3Server(secret: string): Promise<S3Server> {
  const objects = new Map<string, StoredObject>();
  const server = createServer((request, response) => {
    void buffer(request).then((bytes) => {
      const url = new URL(request.url ?? "/", "http://s3");
      if (!isSigned(request, url, bytes, secret)) {
        response
          .writeHead(403)
          .end(
            "<Error><Code>SignatureDoesNotMatch</Code><Message>The signature does not match.</Message></Error>",
          );
        return;
      }
      const answer = handle(objects, request, url, bytes);
      response.writeHead(answer.status, answer.headers).end(answer.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    objects,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

interface S3Answer {
  status: number;
  body?: Buffer | string;
  headers?: Record<string, string>;
}

function handle(
  objects: Map<string, StoredObject>,
  { method, headers }: IncomingMessage,
  url: URL,
  bytes: Buffer,
): S3Answer {
  const key = decodeURIComponent(url.pathname).replace(/^\/feeds\/?/, "");
  if (method === "PUT") {
    const cacheControl = headers["cache-control"];
    objects.set(key, { bytes, type: headers["content-type"], cacheControl });
    return { status: 200, headers: { etag: `"${hash(bytes)}"` } };
  }
  if (method === "DELETE") {
    objects.delete(key);
    return { status: 204 };
  }
  if (url.searchParams.get("list-type") === "2")
    return { status: 200, body: listing(objects, url.searchParams.get("prefix") ?? "") };
  const found = objects.get(key);
  if (found) return { status: 200, body: found.bytes };
  return { status: 404, body: "<Error><Code>NoSuchKey</Code></Error>" };
}

function listing(objects: Map<string, StoredObject>, prefix: string): string {
  const contents = [...objects]
    .filter(([key]) => key.startsWith(prefix))
    .map(
      ([key, { bytes }]) =>
        `<Contents><Key>${key}</Key><LastModified>2026-01-01T00:00:00.000Z</LastModified><ETag>"${hash(bytes)}"</ETag><Size>${bytes.length}</Size></Contents>`,
    );
  return `<?xml version="1.0"?><ListBucketResult><IsTruncated>false</IsTruncated>${contents.join("")}</ListBucketResult>`;
}

const AUTHORIZATION =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/;

function isSigned(
  { method, headers }: IncomingMessage,
  url: URL,
  bytes: Buffer,
  secret: string,
): boolean {
  const [, , day = "", region = "", names = "", signature] =
    AUTHORIZATION.exec(headers.authorization ?? "") ?? [];
  const payload = String(headers["x-amz-content-sha256"]);
  if (payload !== "UNSIGNED-PAYLOAD" && payload !== hash(bytes)) return false;
  const query = [...url.searchParams]
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .toSorted()
    .join("&");
  const signed = names.split(";").map((name) => `${name}:${String(headers[name]).trim()}\n`);
  const request = [method, url.pathname, query, signed.join(""), names, payload].join("\n");
  const scope = `${day}/${region}/s3/aws4_request`;
  const text = ["AWS4-HMAC-SHA256", headers["x-amz-date"], scope, hash(request)].join("\n");
  const key = [day, region, "s3", "aws4_request"].reduce<Buffer | string>(hmac, `AWS4${secret}`);
  return hmac(key, text).toString("hex") === signature;
}

function hmac(key: Buffer | string, text: string): Buffer {
  return createHmac("sha256", key).update(text).digest();
}

function hash(data: Buffer | string): string {
  return createHash("sha256").update(data).digest("hex");
}
