import { signDecision, type Ruling } from "../../lib/core/contribution/decision.ts";
import { parseInvitation } from "../../lib/core/contribution/invitation.ts";
import { signJoin } from "../../lib/core/contribution/join.ts";
import type { SignedText } from "../../lib/core/contribution/signed-text.ts";
import { toMoment } from "../../lib/core/record/plain-text.ts";
import type { ClaimRecord } from "../../lib/core/record/claim-record.ts";
import type { LogRecord } from "../../lib/core/record/record.ts";
import { signRecord, type SignedRecord } from "../../lib/core/record/signed-record.ts";
import { claimBy, createAuthor, primitives, type Author } from "../feed/author.ts";
import type { RetractRecord } from "../../lib/core/record/retract-record.ts";
import type { Membership } from "../../lib/core/contribution/service-card.ts";
import type { Answer } from "../../lib/core/contribution/answer.ts";
import type { TestService } from "./test-service.ts";

/** Somebody with a key, who uses a service. */
export interface Person extends Author {
  /** A claim of this person's, signed; `value` tells claims apart. */
  claim(value: number, change?: Partial<ClaimRecord>): Promise<SignedRecord>;
  record(record: LogRecord): Promise<SignedRecord>;
  decision(feed: string, of: string, ruling: Ruling, reason?: string): Promise<SignedText>;
}

export async function createPerson(): Promise<Person> {
  const author = await createAuthor();
  const record = (it: LogRecord) => signRecord(it, author.sign, primitives);
  return {
    ...author,
    record,
    claim: (value, change) => record(claimBy(author.key, { value, ...change })),
    decision: (feed, of, ruling, reason) =>
      signDecision(
        {
          v: 1,
          type: "decision",
          author: author.key,
          created: toMoment(Date.now()),
          feed,
          of,
          ruling,
          reason: reason ?? null,
        },
        author.sign,
        primitives,
      ),
  };
}

/** What is sent of a signed record. */
export function wire({ sig, body }: SignedText): SignedText {
  return { sig, body };
}

/** Shows an invitation to the service. */
export async function takeUp(
  { client, feed }: Pick<TestService, "client" | "feed">,
  person: Person,
  invitation: string,
  name = "Somebody",
): Promise<Answer<Membership>> {
  const code = parseInvitation(invitation)?.code ?? "";
  const created = toMoment(Date.now());
  const join = { v: 1, type: "join", author: person.key, created, feed, name } as const;
  return client.join(await signJoin({ ...join, invitation: code }, person.sign, primitives));
}

/** Somebody who joins with an invitation. */
export async function joinAs(
  service: Pick<TestService, "client" | "feed">,
  invitation: string,
  name?: string,
): Promise<Person> {
  const person = await createPerson();
  const answer = await takeUp(service, person, invitation, name);
  if (!answer.ok) throw new Error(answer.code);
  return person;
}

/** Takes a record back. */
export function retraction(
  person: Person,
  of: string,
  change: Partial<RetractRecord> = {},
): Promise<SignedRecord> {
  return person.record({
    v: 1,
    type: "retract",
    author: person.key,
    created: toMoment(Date.now()),
    of,
    truce: "syria-2016-12",
    reason: null,
    ...change,
  });
}
