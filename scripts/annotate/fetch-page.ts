import type { Format } from "./find-sources.ts";

export interface Fetched {
  bytes: Uint8Array;
  format: Format;
  /** As the answer names it, if it does. */
  encoding: string | undefined;
}

const PATIENCE_MS = 30_000;
const MOST_BYTES = 20_000_000;

/** Fetches one page. Throws an Error with a message for the user. */
export async function fetchPage(address: string): Promise<Fetched> {
  const response = await fetch(address, {
    signal: AbortSignal.timeout(PATIENCE_MS),
    headers: { accept: "text/html, text/plain;q=0.8, application/json;q=0.7" },
  });
  if (!response.ok) throw new Error(`the server answers ${response.status}`);
  const type = response.headers.get("content-type") ?? "";
  const format = formatOf(type);
  if (!format) throw new Error(`${type} is no article`);
  const encoding = /charset\s*=\s*"?([\w-]+)/i.exec(type)?.[1];
  return { bytes: await readAtMost(response, MOST_BYTES), format, encoding };
}

function formatOf(type: string): Format | undefined {
  if (type === "" || /html|xml/i.test(type)) return "html";
  if (/json/i.test(type)) return "json";
  return /^text\//i.test(type) ? "text" : undefined;
}

async function readAtMost(response: Response, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    length += part.length;
    if (length > most) throw new Error(`more than ${most} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}
