export type LogLevel = "debug" | "info" | "error";
export type LogFields = Record<string, string | number | boolean | null | undefined>;
export type Log = (level: LogLevel, event: string, fields?: LogFields) => void;

const RANK: Record<LogLevel, number> = { debug: 0, info: 1, error: 2 };

/**
 * One JSON object a line. No text of a record, no network address and no secret is ever a field:
 * a log is read by more people than the database.
 */
export function createLog(least: LogLevel, write: (line: string) => void): Log {
  return (level, event, fields = {}) => {
    if (RANK[level] < RANK[least]) return;
    write(`${JSON.stringify({ time: new Date().toISOString(), level, event, ...fields })}\n`);
  };
}

/** What to write of an error that nobody expected. */
export function errorFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { message: String(error) };
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  return { message: error.message, code, stack: error.stack };
}
