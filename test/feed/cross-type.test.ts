import { expect, test } from "vitest";
import { countSigners, payloadMessage, sealPayload } from "../../lib/core/feed/envelope.ts";
import { signInLetters } from "../../lib/core/record/primitives.ts";
import { isSignedBy, recordId, recordMessage } from "../../lib/core/record/signed-record.ts";
import { createAuthor, primitives } from "./author.ts";

const KINDS = ["record", "manifest", "root"] as const;
type Kind = (typeof KINDS)[number];

/** One text, one key: only what the signature was made for may tell them apart. */
const text = '{"v":1}';
const author = await createAuthor();

async function signAs(kind: Kind): Promise<string> {
  const id = await recordId(text, primitives);
  const message =
    kind === "record" ? recordMessage(id, primitives) : payloadMessage(kind, text, primitives);
  return signInLetters(author.sign, message);
}

async function isAcceptedAs(kind: Kind, sig: string): Promise<boolean> {
  if (kind === "record")
    return isSignedBy(author.key, { kind: "record", sig, body: text }, primitives);
  const envelope = { payload: text, sigs: [{ key: author.key, sig }] };
  return (await countSigners(kind, envelope, [author.key], primitives)) === 1;
}

test.each(KINDS.flatMap((made) => KINDS.map((used) => [made, used] as const)))(
  "a signature made for a %s and used for a %s counts only when both are the same",
  async (made, used) => {
    expect(await isAcceptedAs(used, await signAs(made))).toBe(made === used);
  },
);

test("a payload that spells out a record's message is still no record", async () => {
  const id = await recordId(text, primitives);
  const envelope = await sealPayload("manifest", `cf/record/v1\n${id}`, [author], primitives);
  expect(await isAcceptedAs("record", envelope.sigs[0]!.sig)).toBe(false);
});
