import { browser } from "wxt/browser";
import * as z from "zod/mini";

const KEY = "asked-claim";

const askedClaimSchema = z.strictObject({
  tab: z.int(),
  where: z.enum(["title", "text"]),
  start: z.int(),
});
/** The claim that the side panel is to show, until the browser is closed. */
export type AskedClaim = z.infer<typeof askedClaimSchema>;

export async function askForClaim(asked: AskedClaim): Promise<void> {
  await browser.storage.session.set({ [KEY]: asked });
}

/** Calls back with the claim asked for, now and whenever another is. Returns the undo. */
export function watchAskedClaim(listener: (asked: AskedClaim) => void): () => void {
  const hear = (value: unknown) => {
    const asked = askedClaimSchema.safeParse(value).data;
    if (asked) listener(asked);
  };
  const onChanged = (changes: Record<string, { newValue?: unknown }>) =>
    hear(changes[KEY]?.newValue);
  browser.storage.session.onChanged.addListener(onChanged);
  void browser.storage.session.get(KEY).then((stored) => hear(stored[KEY]));
  return () => browser.storage.session.onChanged.removeListener(onChanged);
}
