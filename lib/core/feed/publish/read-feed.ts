import type { FeedFolder } from "./feed-folder.ts";
import { openManifest, type SignedManifest } from "../accept-manifest.ts";
import { refuse, type Refusal } from "../feed-fault.ts";
import { MANIFEST_PATH } from "../manifest.ts";
import { acceptRoot, rootPath, type Root } from "../root.ts";
import type { Primitives } from "../../record/primitives.ts";

export interface PublishedFeed {
  root: Root;
  /** Absent before the first publication, and while the newest root's keys have signed none. */
  signed?: SignedManifest;
}

/** What a folder publishes at present, checked as a newcomer would check it. */
export async function readFeed(
  folder: FeedFolder,
  primitives: Primitives,
): Promise<({ ok: true } & PublishedFeed) | Refusal> {
  const roots: Root[] = [];
  for (;;) {
    const bytes = await folder.read(rootPath(roots.length + 1));
    if (!bytes) break;
    const accepted = await acceptRoot(bytes, roots.at(-1), primitives);
    if (!accepted.ok) return accepted;
    roots.push(accepted.root);
  }
  const root = roots.at(-1);
  if (!root) return refuse("not-found");
  const bytes = await folder.read(MANIFEST_PATH);
  if (!bytes) return { ok: true, root };
  // A rotation that was cut short leaves a manifest by the keys of the root before.
  for (const signer of roots.toReversed()) {
    const opened = await openManifest(bytes, signer, primitives);
    if (opened.ok) return { ok: true, root, signed: opened };
    if (opened.code !== "bad-signature") return opened;
  }
  return refuse("bad-signature");
}
