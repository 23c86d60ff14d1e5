import type { ServiceFault } from "./service-error.ts";

/** What came of asking an index service. */
export type Answer<T> =
  | { ok: true; isNew: boolean; value: T }
  | {
      ok: false;
      code: ServiceFault;
      /** Milliseconds to wait before trying again, where the service says. */
      retryAfter?: number;
      faults?: readonly { field: string; message: string }[];
    };
