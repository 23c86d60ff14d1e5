/** A request that the extension made: there are no others (DESIGN.md, promise 1). */
export interface LoggedRequest {
  at: number;
  address: string;
  /** HTTP status, or why there was none. */
  outcome: string;
  bytes: number;
}

export interface RequestLog {
  add(entry: LoggedRequest): Promise<void>;
  /** Newest first. */
  list(): Promise<LoggedRequest[]>;
}
