import "fake-indexeddb/auto";
import { deleteDB } from "idb";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { sealedKeySchema } from "../../core/own-work/sealed-key.ts";
import { makeClaimRecord, moment } from "../../core/own-work/examples.ts";
import { createPrimitives } from "../../core/record/primitives.ts";
import { isSignedBy, signRecord } from "../../core/record/signed-record.ts";
import { createAuthorKey, currentKey, importAuthorKey, type AuthorKey } from "./author-keys.ts";
import { openOwnWorkDatabase, OWN_WORK_DATABASE, type OwnWorkDatabase } from "./database.ts";

let database: OwnWorkDatabase;
const primitives = createPrimitives(globalThis);
const PASSPHRASE = "a long sentence that nobody guesses";
const NEW = { pseudonym: "Desk 3", passphrase: PASSPHRASE, now: moment(0) };

beforeEach(async () => {
  database?.close();
  await deleteDB(OWN_WORK_DATABASE);
  const opened = await openOwnWorkDatabase();
  if (!opened.ok) throw new Error(opened.detail);
  database = opened.database;
});

async function makeKey(passphrase: string | null = null): Promise<AuthorKey> {
  await createAuthorKey(database, { ...NEW, passphrase });
  const key = await currentKey(database);
  if (!key) throw new Error("no key");
  return key;
}

test("there is no key before the first signature", async () => {
  expect(await currentKey(database)).toBeUndefined();
});

test("a key signs records that anybody can verify", async () => {
  const key = await makeKey();
  const record = makeClaimRecord({ author: key.publicKey });
  const { sig, body } = await signRecord(record, key.sign, primitives);
  expect(await isSignedBy(key.publicKey, { kind: "record", sig, body }, primitives)).toBe(true);
});

test("the private half cannot be read out of the database", async () => {
  const { publicKey } = await makeKey();
  const stored = (await database.get("keys", publicKey)) as { privateKey: CryptoKey };
  expect(stored.privateKey.extractable).toBe(false);
  await expect(crypto.subtle.exportKey("pkcs8", stored.privateKey)).rejects.toMatchObject({
    name: "InvalidAccessError",
  });
});

describe("the encrypted copy", () => {
  let sealed: NonNullable<AuthorKey["sealed"]>;
  beforeAll(async () => {
    const opened = await openOwnWorkDatabase();
    if (!opened.ok) throw new Error(opened.detail);
    database = opened.database;
    const key = await makeKey(PASSPHRASE);
    sealed = sealedKeySchema.parse(key.sealed);
  });

  test("brings the key to another device", async () => {
    expect(await importAuthorKey(database, sealed, PASSPHRASE)).toMatchObject({ ok: true });
    const key = await currentKey(database);
    expect(key).toMatchObject({ publicKey: sealed.publicKey, pseudonym: "Desk 3", sealed });
  });

  test("is worth nothing without the passphrase, or changed", async () => {
    for (const [file, passphrase] of [
      [sealed, "guess"],
      [{ ...sealed, data: `A${sealed.data.slice(1)}` }, PASSPHRASE],
      [{ ...sealed, publicKey: "A".repeat(43) }, PASSPHRASE],
    ] as const)
      expect(await importAuthorKey(database, file, passphrase)).toMatchObject({
        code: "wrong-passphrase",
      });
    expect(await currentKey(database)).toBeUndefined();
  });

  test("with fewer rounds than we write is refused", () => {
    expect(sealedKeySchema.safeParse({ ...sealed, iterations: 1000 }).success).toBe(false);
  });

  test("is only made when a passphrase was given", async () => {
    expect((await makeKey()).sealed).toBeNull();
  });
});
