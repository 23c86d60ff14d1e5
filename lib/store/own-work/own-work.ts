import { openOwnWorkDatabase, type OpenResult } from "./database.ts";

const CHANNEL = "whocounts-own-work";

/** Own work on this device, opened when it is first needed and shared by all pages of the extension. */
export interface OwnWork {
  /** A database that could not be opened is tried again at the next call. */
  open(): Promise<OpenResult>;
  /** Tells the other pages that something was changed. */
  announce(): void;
  /** Calls back when another page changed something. Returns what undoes it. */
  watch(listener: () => void): () => void;
}

export function createOwnWork(): OwnWork {
  let opened: Promise<OpenResult> | undefined;
  const channel = new BroadcastChannel(CHANNEL);
  const open = async (): Promise<OpenResult> => {
    opened ??= openOwnWorkDatabase({ onClosed: () => (opened = undefined) });
    const result = await opened;
    if (!result.ok) opened = undefined;
    return result;
  };
  return {
    open,
    announce: () => channel.postMessage("changed"),
    watch(listener) {
      channel.addEventListener("message", listener);
      return () => channel.removeEventListener("message", listener);
    },
  };
}
