import { useCallback, useEffect, useState } from "preact/hooks";
import type { ReviewQueueProps } from "../../components/review/review-queue.tsx";
import type { SubmissionFacts } from "../../components/review/submission-facts.ts";
import type { Claim } from "../../lib/core/claim.ts";
import { signDecision, type Ruling } from "../../lib/core/contribution/decision.ts";
import type { JoinedService } from "../../lib/core/contribution/joined-service.ts";
import type { QueuePage } from "../../lib/core/contribution/queue-page.ts";
import type { ServiceFault } from "../../lib/core/contribution/service-error.ts";
import { toMoment } from "../../lib/core/record/plain-text.ts";
import { currentKey, ownAuthors } from "../../lib/store/own-work/author-keys.ts";
import { openFeedsOnDevice } from "../extension-page/feeds-on-device.ts";
import { indexOnDevice } from "../extension-page/index-on-device.ts";
import { openService } from "../extension-page/service-on-device.ts";
import { primitives } from "../own-work/platform.ts";
import { useEntries } from "../own-work/use-entries.ts";
import type { StoredWorkState } from "../own-work/use-stored-work.ts";
import { readSubmission } from "./read-submission.ts";

const feeds = openFeedsOnDevice();

interface Queue {
  submissions: SubmissionFacts[];
  waiting: number;
}

/** The queue of an index that the reader moderates; undefined where there is none. */
export function useReview(
  { ask, items }: StoredWorkState,
  services: readonly JoinedService[],
): ReviewQueueProps | undefined {
  const { references } = useEntries(items);
  const [feed, setFeed] = useState<string>();
  const [queue, setQueue] = useState<Queue>();
  const [fault, setFault] = useState<ServiceFault>();
  const [isBusy, setBusy] = useState(false);
  const service = services.find((known) => known.feed === feed) ?? services[0];

  const load = useCallback(
    async (from: JoinedService, after: number) => {
      setBusy(true);
      const page = await readPage(from, after, ask);
      if (page.ok)
        setQueue((known) => ({
          submissions: after === 0 ? page.read : [...(known?.submissions ?? []), ...page.read],
          waiting: page.waiting,
        }));
      setFault(page.ok ? undefined : page.code);
      setBusy(false);
    },
    [ask],
  );
  useEffect(() => {
    setQueue(undefined);
    if (service) void load(service, 0);
  }, [service, load]);
  if (!service) return undefined;

  const rule = async ({ item }: SubmissionFacts, ruling: Ruling, reason: string | null) => {
    if (isBusy) return;
    setBusy(true);
    const code = await decide(service, ask, { of: item.id, ruling, reason });
    setFault(code);
    if (code === undefined || code === "already-decided")
      setQueue((known) => known && withDecision(known, item.id, { ruling, reason, code }));
    setBusy(false);
  };
  const shown = queue?.submissions ?? [];
  const last = shown.at(-1)?.item.at;
  return {
    services,
    chosen: service.feed,
    submissions: queue?.submissions,
    waiting: queue?.waiting ?? 0,
    fault,
    isBusy,
    references,
    onChoose: setFeed,
    onReload: () => void load(service, 0),
    onMore:
      last !== undefined && shown.length < (queue?.waiting ?? 0)
        ? () => void load(service, last)
        : undefined,
    onRule: (...decision) => void rule(...decision),
  };
}

type Page =
  { ok: true; read: SubmissionFacts[]; waiting: number } | { ok: false; code: ServiceFault };

async function readPage(
  { address, feed }: JoinedService,
  after: number,
  ask: StoredWorkState["ask"],
): Promise<Page> {
  const [key, authors, base] = await Promise.all([
    ask(currentKey),
    ask(ownAuthors),
    indexOnDevice.load(),
  ]);
  if (!key) return { ok: false, code: "not-a-moderator" };
  const signer = { key: key.publicKey, sign: key.sign };
  const answer = await openService(address).queue(after, feed, signer);
  if (!answer.ok) return answer;
  const reader = {
    primitives,
    authors: authors ?? new Set<string>(),
    base,
    claimsOf,
  };
  const { items, length }: QueuePage = answer.value;
  return {
    ok: true,
    read: await Promise.all(items.map((item) => readSubmission(item, reader))),
    waiting: length,
  };
}

/** What the package and the subscribed feeds hold about a truce. */
async function claimsOf(truce: string): Promise<Claim[]> {
  const [packaged, entries] = await Promise.all([
    indexOnDevice.claimsOf(truce),
    feeds.index.claimsOf(truce),
  ]);
  const signed = await feeds.index.confirm(entries);
  return [...packaged, ...signed.map(({ claim }) => claim)];
}

interface Decided {
  of: string;
  ruling: Ruling;
  reason: string | null;
}

/** Undefined when the decision stands. */
async function decide(
  { address, feed }: JoinedService,
  ask: StoredWorkState["ask"],
  decided: Decided,
): Promise<ServiceFault | undefined> {
  const key = await ask(currentKey);
  if (!key) return "not-a-moderator";
  const head = { v: 1, type: "decision", author: key.publicKey, feed } as const;
  const created = toMoment(Date.now());
  const signed = await signDecision({ ...head, created, ...decided }, key.sign, primitives);
  const answer = await openService(address).decide(signed);
  return answer.ok ? undefined : answer.code;
}

/** A held record stays in the queue, with the reason; every other one is gone from it. */
function withDecision(
  { submissions, waiting }: Queue,
  id: string,
  {
    ruling,
    reason,
    code,
  }: { ruling: Ruling; reason: string | null; code: ServiceFault | undefined },
): Queue {
  if (ruling !== "hold" || code !== undefined)
    return { submissions: submissions.filter(({ item }) => item.id !== id), waiting: waiting - 1 };
  const held = submissions.map((facts) =>
    facts.item.id === id
      ? { ...facts, item: { ...facts.item, state: "in-review" as const, reason } }
      : facts,
  );
  return { submissions: held, waiting };
}
