import { toHex, type Bytes } from "./bytes.ts";
import type { Line } from "./line.ts";
import { signInLetters, type Primitives, type Sign } from "./primitives.ts";
import { writeRecord, type LogRecord } from "./record.ts";

/** A record with its id and the text that was signed. */
export interface SignedRecord {
  id: string;
  sig: string;
  body: string;
}

/** The id of a record: the SHA-256 of its body, in hexadecimal. */
export async function recordId(body: string, primitives: Primitives): Promise<string> {
  return toHex(await primitives.sha256(primitives.encode(body)));
}

/** What an author signs. The prefix keeps the signature from meaning anything else elsewhere. */
export function recordMessage(id: string, primitives: Pick<Primitives, "encode">): Bytes {
  return primitives.encode(`cf/record/v1\n${id}`);
}

/** Writes and signs a record with the key named in it as `author`. */
export async function signRecord(
  record: LogRecord,
  sign: Sign,
  primitives: Primitives,
): Promise<SignedRecord> {
  const body = writeRecord(record);
  const id = await recordId(body, primitives);
  return { id, sig: await signInLetters(sign, recordMessage(id, primitives)), body };
}

/** Did `author` sign this line? The id of an erased line is the one that it names. */
export async function isSignedBy(
  author: string,
  line: Line,
  primitives: Primitives,
): Promise<boolean> {
  const id = line.kind === "erased" ? line.id : await recordId(line.body, primitives);
  return isIdSignedBy(author, { id, sig: line.sig }, primitives);
}

/** The same where the id was made from the text before. */
export function isIdSignedBy(
  author: string,
  { id, sig }: Pick<SignedRecord, "id" | "sig">,
  primitives: Pick<Primitives, "encode" | "verify">,
): Promise<boolean> {
  return primitives.verify(author, sig, recordMessage(id, primitives));
}
