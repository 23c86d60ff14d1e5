/** PostgreSQL's classes of errors that pass: connection, resources, intervention, rollback. */
const PASSING = /^(?:08|53|57|40)/;
const NETWORK = new Set(["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "ENOTFOUND"]);

/** Is the database not there for the moment? Then the client is asked to come back. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  if (PASSING.test(code) || NETWORK.has(code)) return true;
  return /timeout exceeded when trying to connect|Connection terminated/.test(error.message);
}
