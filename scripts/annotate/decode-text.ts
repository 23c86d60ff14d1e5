/**
 * Bytes as text, in the order in which browsers decide: byte order mark, what the sender says, what
 * an HTML page says of itself, UTF-8, and Windows-1252 for what is no UTF-8. Undefined where the
 * bytes are no text.
 */
export function decodeText(bytes: Uint8Array, declared?: string): string | undefined {
  const encoding = markOf(bytes) ?? declared ?? encodingInHtml(bytes);
  const text = (encoding && decodeAs(bytes, encoding)) || decodeAs(bytes, "utf-8");
  const found = text ?? decodeAs(bytes, "windows-1252");
  return found?.includes("\0") ? undefined : found;
}

function markOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}

/** Pages name their encoding within the first kilobyte. */
function encodingInHtml(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 1024));
  return /<meta[^>]{0,200}charset\s{0,5}=\s{0,5}["']?([\w-]{2,40})/i.exec(head)?.[1];
}

function decodeAs(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined; // an unknown encoding, or bytes that it does not allow: the next one is tried
  }
}
