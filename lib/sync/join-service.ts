import type { Answer } from "../core/contribution/answer.ts";
import { parseInvitation, type Invitation } from "../core/contribution/invitation.ts";
import { signJoin } from "../core/contribution/join.ts";
import type { JoinedService, JoinFault } from "../core/contribution/joined-service.ts";
import type { ServiceCard } from "../core/contribution/service-card.ts";
import type { ServiceFault } from "../core/contribution/service-error.ts";
import { toMoment } from "../core/record/plain-text.ts";
import type { Primitives } from "../core/record/primitives.ts";
import { isServiceAddress } from "./service-address.ts";
import type { RequestSigner, ServiceClient } from "./service-client.ts";

/** What the user sees before joining: nothing but the question who is there has been sent. */
export interface JoinOffer {
  invitation: Invitation;
  card: ServiceCard;
}
export type Joining<T> = { ok: true; value: T } | { ok: false; code: JoinFault };

export type OpenClient = (address: string) => Pick<ServiceClient, "card" | "join">;

/** Asks the service of an invitation who it is. */
export async function readOffer(text: string, openClient: OpenClient): Promise<Joining<JoinOffer>> {
  const invitation = parseInvitation(text);
  if (!invitation || !isServiceAddress(invitation.service))
    return { ok: false, code: "no-invitation" };
  const card = await openClient(invitation.service).card();
  return card.ok ? { ok: true, value: { invitation, card: card.value } } : refuse(card);
}

/** Who joins: the key that signs, and a name for the other members. */
export interface NewMember extends RequestSigner {
  name: string;
}

/** Takes up the invitation. The same key may do so again and again. */
export async function joinService(
  { invitation, card }: JoinOffer,
  { key, sign, name }: NewMember,
  { openClient, primitives, now }: { openClient: OpenClient; primitives: Primitives; now: number },
): Promise<Joining<JoinedService>> {
  const { feed } = card;
  const joined = toMoment(now);
  const request = { v: 1, type: "join", author: key, created: joined, feed, name } as const;
  const signed = await signJoin({ ...request, invitation: invitation.code }, sign, primitives);
  const answer = await openClient(invitation.service).join(signed);
  if (!answer.ok) return refuse(answer);
  const service: JoinedService = {
    feed,
    address: invitation.service,
    name: card.name,
    feedAddress: card.address,
    key,
    member: name,
    role: answer.value.role,
    joined,
    agreed: null,
  };
  return { ok: true, value: service };
}

function refuse({ code }: Extract<Answer<unknown>, { ok: false }>): {
  ok: false;
  code: ServiceFault;
} {
  return { ok: false, code };
}
