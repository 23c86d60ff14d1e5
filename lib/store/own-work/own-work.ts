import { openOwnWorkDatabase, type OpenResult } from "./database.ts";

const CHANNEL = "whocounts-own-work";

/** Own work on this device, opened when it is first needed and shared by all pages of the extension. */
export interface OwnWork {
  /** A database that could not be opened is tried again at the next call. */
  open(): Promise<OpenResult>;
  /** Tells the other pages what was changed, by ids; without them it may be anything. */
  announce(touched?: readonly string[]): void;
  /** Calls back when another page changed something. Returns what undoes it. */
  watch(listener: (touched: readonly string[] | undefined) => void): () => void;
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
    announce: (touched) => channel.postMessage({ touched }),
    watch(listener) {
      const hear = ({ data }: MessageEvent<{ touched?: readonly string[] }>) =>
        listener(data.touched);
      channel.addEventListener("message", hear);
      return () => channel.removeEventListener("message", hear);
    },
  };
}
