import * as z from "zod/mini";

/** Most bytes of a body (SYNC.md section 3). */
export const MAX_BODY_BYTES = 16_384;
/** 86 letters, a tab, the body. */
export const MAX_LINE_BYTES = 87 + MAX_BODY_BYTES;

/** An Ed25519 public key: 32 bytes in base64url. */
export const keySchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));
/** An Ed25519 signature: 64 bytes in base64url. */
export const signatureSchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{86}$/));
/** A record's id: the SHA-256 of its body, in hexadecimal. */
export const recordIdSchema = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/**
 * One line of a feed. A record is kept and shipped as the text that its author signed, never
 * written anew. Of an erased record only id and signature are left, so that its position holds.
 */
export type Line =
  { kind: "record"; sig: string; body: string } | { kind: "erased"; id: string; sig: string };
export type LineFault = "line-shape" | "too-long" | "not-well-formed";
export type LineResult = { ok: true; line: Line } | { ok: false; code: LineFault };

const RECORD = /^([A-Za-z0-9_-]{86})\t([^\t\r\n]+)$/;
const ERASED = /^!\t([0-9a-f]{64})\t([A-Za-z0-9_-]{86})$/;

export function parseLine(text: string): LineResult {
  if (text.length > MAX_LINE_BYTES) return { ok: false, code: "too-long" };
  const erased = ERASED.exec(text);
  if (erased?.[1] && erased[2])
    return { ok: true, line: { kind: "erased", id: erased[1], sig: erased[2] } };
  const record = RECORD.exec(text);
  if (!record?.[1] || !record[2]) return { ok: false, code: "line-shape" };
  const fault = findBodyTextFault(record[2]);
  if (fault) return { ok: false, code: fault };
  return { ok: true, line: { kind: "record", sig: record[1], body: record[2] } };
}

/** The text of a line, without a line break. */
export function formatLine(line: Line): string {
  return line.kind === "record" ? `${line.sig}\t${line.body}` : `!\t${line.id}\t${line.sig}`;
}

/** What is wrong with a body before it is read as JSON. */
export function findBodyTextFault(body: string): LineFault | undefined {
  if (!body.isWellFormed()) return "not-well-formed";
  if (/[\t\r\n]/.test(body) || body === "") return "line-shape";
  return isLongerThan(body, MAX_BODY_BYTES) ? "too-long" : undefined;
}

/** Is the text longer in UTF-8 than `limit` bytes? Counts only where the length leaves it open. */
function isLongerThan(text: string, limit: number): boolean {
  if (text.length > limit) return true;
  if (text.length * 3 <= limit) return false;
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    // Each half of a surrogate pair is 2 of the pair's 4 bytes.
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 2 : 3;
  }
  return bytes > limit;
}
