import { useState } from "preact/hooks";
import type { ShownKey } from "../../components/own-work/key-section.tsx";
import type { JoinFormProps } from "../../components/sharing/join-form.tsx";
import { currentKey } from "../../lib/store/own-work/author-keys.ts";
import { saveService } from "../../lib/store/own-work/services.ts";
import { joinService, readOffer, type JoinOffer } from "../../lib/sync/join-service.ts";
import { openService } from "../extension-page/service-on-device.ts";
import { askToSend } from "./ask-permission.ts";
import { primitives } from "./platform.ts";
import type { StoredWorkState } from "./use-stored-work.ts";

/** From an invitation to a joined service. */
export function useJoining(
  { ask, change }: StoredWorkState,
  key: ShownKey | undefined,
): JoinFormProps {
  const [offer, setOffer] = useState<JoinOffer>();
  const [fault, setFault] = useState<JoinFormProps["fault"]>();
  const [isBusy, setBusy] = useState(false);

  const busy = async (work: () => Promise<JoinFormProps["fault"]>) => {
    setBusy(true);
    setFault(await work());
    setBusy(false);
  };
  const read = async (text: string) => {
    const found = await readOffer(text, openService);
    if (!found.ok) return found.code;
    setOffer(found.value);
    return undefined;
  };
  const join = async (to: JoinOffer, name: string) => {
    if (!(await askToSend(to.invitation.service, ["personallyIdentifyingInfo"])))
      return "forbidden";
    const signer = await ask(currentKey);
    if (!signer) return undefined;
    const joined = await joinService(
      to,
      { key: signer.publicKey, sign: signer.sign, name },
      { openClient: openService, primitives, now: Date.now() },
    );
    if (!joined.ok) return joined.code;
    await change((database) => saveService(database, joined.value));
    setOffer(undefined);
    return undefined;
  };
  return {
    offer: offer && { name: offer.card.name, address: offer.invitation.service },
    fault,
    isBusy,
    pseudonym: key?.pseudonym ?? null,
    hasKey: key !== undefined,
    onRead: (text) => void busy(() => read(text)),
    onJoin: (name) => {
      if (offer) void busy(() => join(offer, name));
    },
    onCancel() {
      setOffer(undefined);
      setFault(undefined);
    },
  };
}
