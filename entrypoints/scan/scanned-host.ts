import { isNeverScanned } from "../../lib/core/unscanned.ts";

/** The build for tests and for the demonstration (`--mode e2e`), whose pages stand on this machine. */
export const IS_DEMONSTRATION = import.meta.env.MODE === "e2e";

/** May pages of this host be looked at by themselves, as far as the host goes? */
export function isScannedHost(hostname: string): boolean {
  return !isNeverScanned(hostname) || (IS_DEMONSTRATION && isThisMachine(hostname));
}

const isThisMachine = (hostname: string): boolean =>
  hostname === "127.0.0.1" || hostname.endsWith(".localhost");
