import type * as z from "zod/mini";
import type { Answer } from "../core/contribution/answer.ts";
import { queuePageSchema, type QueuePage } from "../core/contribution/queue-page.ts";
import { recordStatusSchema, type RecordStatus } from "../core/contribution/record-status.ts";
import {
  membershipSchema,
  serviceCardSchema,
  type Membership,
  type ServiceCard,
} from "../core/contribution/service-card.ts";
import { errorAnswerSchema } from "../core/contribution/service-error.ts";
import { signRequest } from "../core/contribution/signed-request.ts";
import type { SignedText } from "../core/contribution/signed-text.ts";
import { toBase64url } from "../core/record/base64url.ts";
import type { Primitives, Sign } from "../core/record/primitives.ts";
import { readRetryAfter } from "./fetch-file.ts";
import type { RequestLog } from "./request-log.ts";

/** A key that may sign requests. */
export interface RequestSigner {
  key: string;
  sign: Sign;
}

/** The index service at one address. Everything that is sent was signed before. */
export interface ServiceClient {
  card(): Promise<Answer<ServiceCard>>;
  /** A record. Sending it again does no harm: the service knows it by its id. */
  send(record: SignedText): Promise<Answer<RecordStatus>>;
  status(id: string): Promise<Answer<RecordStatus>>;
  /** For moderators: what waits after a place in the queue. */
  queue(after: number, feed: string, signer: RequestSigner): Promise<Answer<QueuePage>>;
  decide(decision: SignedText): Promise<Answer<RecordStatus>>;
  join(request: SignedText): Promise<Answer<Membership>>;
}

/** `address` has no slash at its end. */
export function createServiceClient(
  address: string,
  log: RequestLog,
  primitives: Primitives,
): ServiceClient {
  const ask = <T>(path: string, schema: z.ZodMiniType<T>, init?: RequestInit) =>
    askService({ address: address + path, schema, init: init ?? {}, log });
  const post = <T>(path: string, schema: z.ZodMiniType<T>, text: SignedText) =>
    ask(path, schema, { method: "POST", body: JSON.stringify(text) });
  return {
    card: () => ask("/v1/service", serviceCardSchema),
    send: (record) => post("/v1/records", recordStatusSchema, record),
    status: (id) => ask(`/v1/records/${id}`, recordStatusSchema),
    async queue(after, feed, { key, sign }) {
      const path = `/v1/queue?after=${after}`;
      const facts = { feed, method: "GET", path, body: "" };
      const nonce = toBase64url(crypto.getRandomValues(new Uint8Array(16)));
      const proof = { key, time: String(Math.floor(Date.now() / 1000)), nonce };
      const authorization = await signRequest(facts, proof, sign, primitives);
      return ask(path, queuePageSchema, { headers: { authorization } });
    },
    decide: (decision) => post("/v1/decisions", recordStatusSchema, decision),
    join: (request) => post("/v1/members", membershipSchema, request),
  };
}

const ANSWER_MS = 15_000;
/** A page of the queue with 50 long records and what is near them stays below. */
const MAX_ANSWER_BYTES = 8_388_608;

interface Question<T> {
  address: string;
  schema: z.ZodMiniType<T>;
  init: RequestInit;
  log: RequestLog;
}

async function askService<T>({ address, schema, init, log }: Question<T>): Promise<Answer<T>> {
  const answer = await exchange(address, init);
  const outcome = answer ? String(answer.status) : "offline";
  await log.add({ at: Date.now(), address, outcome, bytes: answer?.text.length ?? 0 });
  if (!answer) return { ok: false, code: "offline" };
  const { status, text, retryAfter } = answer;
  const value = parse(text);
  const read = status < 300 ? schema.safeParse(value) : undefined;
  if (read?.success) return { ok: true, isNew: status === 201, value: read.data };
  const refused = errorAnswerSchema.safeParse(value);
  if (!refused.success || status < 300) return { ok: false, code: "bad-answer" };
  const { error: code, faults } = refused.data;
  return {
    ok: false,
    code,
    ...(retryAfter === undefined ? {} : { retryAfter }),
    ...(faults ? { faults } : {}),
  };
}

interface RawAnswer {
  status: number;
  text: string;
  retryAfter: number | undefined;
}

/** One request: no cookies, no referrer, no redirect. Undefined when no whole answer came. */
async function exchange(address: string, init: RequestInit): Promise<RawAnswer | undefined> {
  try {
    const response = await fetch(address, {
      ...init,
      cache: "no-store",
      credentials: "omit",
      redirect: "error",
      referrerPolicy: "no-referrer",
      signal: AbortSignal.timeout(ANSWER_MS),
    });
    const text = await readText(response);
    if (text === undefined) return undefined;
    const retryAfter = readRetryAfter(response.headers.get("retry-after"), Date.now());
    return { status: response.status, text, retryAfter };
  } catch {
    return undefined; // fetch tells no more than that it failed.
  }
}

async function readText(response: Response): Promise<string | undefined> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const part of response.body ?? []) {
    text += decoder.decode(part, { stream: true });
    if (text.length > MAX_ANSWER_BYTES) return undefined;
  }
  return text + decoder.decode();
}

/** Undefined when the text is not JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // A proxy's page, say.
  }
}
