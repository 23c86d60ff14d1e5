import type { Finding } from "../rule.ts";

/** Victims: a claim only where their sentence names the truce. */
export function isCasualty({ figure }: Finding): boolean {
  return figure !== null && figure.metric !== "violations";
}
