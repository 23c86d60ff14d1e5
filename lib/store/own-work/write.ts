/** Why something was not saved; what was saved before is untouched. */
export const WRITE_FAULTS = ["disk-full", "closed", "failed"] as const;
export type WriteFault = (typeof WRITE_FAULTS)[number];
export type WriteResult =
  /** `touched`: the ids of all whose state is another now; missing where it may be anything. */
  { ok: true; touched?: readonly string[] } | { ok: false; code: WriteFault; detail: string };

/** Runs a transaction to its end and names what went wrong. */
export async function attempt(
  work: () => Promise<unknown>,
  touched?: readonly string[],
): Promise<WriteResult> {
  try {
    await work();
    return touched ? { ok: true, touched } : { ok: true };
  } catch (error) {
    return { ok: false, code: codeOf(error), detail: String(error) };
  }
}

function codeOf(error: unknown): WriteFault {
  if (!(error instanceof DOMException)) return "failed";
  if (error.name === "QuotaExceededError") return "disk-full";
  return error.name === "InvalidStateError" ? "closed" : "failed";
}
