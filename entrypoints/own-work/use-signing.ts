import { useCallback, useEffect, useState } from "preact/hooks";
import type { ShownKey } from "../../components/own-work/key-section.tsx";
import type { Draft } from "../../lib/core/own-work/draft.ts";
import { localDraftsOf } from "../../lib/core/own-work/local-drafts.ts";
import type { WorkItem } from "../../lib/core/own-work/work-item.ts";
import { fingerprint } from "../../lib/core/record/fingerprint.ts";
import { createAuthorKey, currentKey } from "../../lib/store/own-work/author-keys.ts";
import type { OwnWorkDatabase } from "../../lib/store/own-work/database.ts";
import { signDraft, signRetraction, type Retraction } from "../../lib/store/own-work/sign.ts";
import type { WriteResult } from "../../lib/store/own-work/write.ts";
import { primitives, stamp } from "./platform.ts";
import type { StoredWorkState } from "./use-stored-work.ts";

export interface Signing {
  key: ShownKey | undefined;
  /** A signature waits for a key to be made. */
  isWaiting: boolean;
  sign: (draft: Draft) => void;
  retract: (retraction: Retraction) => void;
  make: (pseudonym: string | null, passphrase: string | null) => void;
  /** The key may be another now. */
  refresh: () => void;
}

type SignWork = (database: OwnWorkDatabase) => Promise<WriteResult>;

/** Signs with the reader's key. Before the first signature the key has to be made: the signature waits. */
export function useSigning(stored: StoredWorkState, items: readonly WorkItem[]): Signing {
  const { ask, change } = stored;
  const [key, setKey] = useState<ShownKey>();
  const [waiting, setWaiting] = useState<SignWork>();
  const refresh = useCallback(() => void ask(readKey).then(setKey), [ask]);
  useEffect(refresh, [refresh]);
  const run = async (work: SignWork) => {
    if (await ask(currentKey)) await change(work);
    else setWaiting(() => work);
  };
  return {
    key,
    isWaiting: waiting !== undefined,
    sign: (draft) =>
      void run((database) => signAll(database, [...localDraftsOf(draft, items), draft])),
    retract: (retraction) =>
      void run(async (database) => {
        const signing = await signingWith(database);
        return signRetraction(database, retraction, signing);
      }),
    async make(pseudonym, passphrase) {
      await change((database) =>
        createAuthorKey(database, { pseudonym, passphrase, now: stamp().now }),
      );
      refresh();
      if (waiting) await change(waiting);
      setWaiting(undefined);
    },
    refresh,
  };
}

/** A claim and the parties and truces that only this device knows, which it names. */
async function signAll(database: OwnWorkDatabase, drafts: readonly Draft[]): Promise<WriteResult> {
  const touched: string[] = [];
  for (const draft of drafts) {
    const result = await signDraft(database, draft, await signingWith(database));
    if (!result.ok) return result;
    touched.push(...(result.touched ?? []));
  }
  return { ok: true, touched };
}

async function signingWith(database: OwnWorkDatabase) {
  const key = await currentKey(database);
  if (!key) throw new Error("there is no key to sign with");
  return { key, primitives, now: Date.now() };
}

async function readKey(database: OwnWorkDatabase): Promise<ShownKey | undefined> {
  const key = await currentKey(database);
  if (!key) return undefined;
  return {
    fingerprint: await fingerprint(key.publicKey, primitives),
    pseudonym: key.pseudonym,
    backedUp: key.sealed !== null,
  };
}
