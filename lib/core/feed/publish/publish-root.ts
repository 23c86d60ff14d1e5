import { toMoment } from "../../record/plain-text.ts";
import { sealPayload, writeEnvelope } from "../envelope.ts";
import { acceptRoot, feedIdOf, rootPath, rootSchema, type Root } from "../root.ts";
import type { FeedFolder, PublishTools, Signer } from "./feed-folder.ts";

const DAY_MS = 86_400_000;
/** Thirteen months: the yearly renewal may be a month late. */
const ROOT_DAYS = 396;

export interface FirstRoot {
  name: string;
  licence: string;
  rootKeys: readonly string[];
  feedKeys: readonly string[];
  moderatorKeys: readonly string[];
  mirrors: readonly string[];
}

/** What a new root says besides what it takes over from the one before. */
export type RootChange = Partial<
  Pick<Root, "name" | "licence" | "rootKeys" | "feedKeys" | "moderatorKeys" | "mirrors">
>;

export async function makeFirstRoot(
  first: FirstRoot,
  now: number,
  tools: PublishTools,
): Promise<Root> {
  return rootSchema.parse({
    v: 1,
    type: "root",
    feed: await feedIdOf(first.rootKeys, tools),
    n: 1,
    name: first.name,
    licence: first.licence,
    rootKeys: [...first.rootKeys],
    threshold: 1,
    feedKeys: [...first.feedKeys],
    moderatorKeys: [...first.moderatorKeys],
    mirrors: [...first.mirrors],
    expires: toMoment(now + ROOT_DAYS * DAY_MS),
  });
}

export function makeNextRoot(before: Root, change: RootChange, now: number): Root {
  const expires = toMoment(now + ROOT_DAYS * DAY_MS);
  return rootSchema.parse({ ...before, ...change, n: before.n + 1, expires });
}

/** Signs a root and writes it, if clients that hold the root before it would accept it. */
export async function publishRoot(
  { root, before, signers }: { root: Root; before: Root | undefined; signers: readonly Signer[] },
  folder: FeedFolder,
  tools: PublishTools,
): Promise<void> {
  const envelope = await sealPayload("root", JSON.stringify(root), signers, tools);
  const bytes = tools.encode(writeEnvelope(envelope));
  const accepted = await acceptRoot(bytes, before, tools);
  if (!accepted.ok) throw new Error(`clients would refuse root ${root.n}: ${accepted.code}`);
  await folder.write(rootPath(root.n), bytes);
}
