import type { Finding } from "../rule.ts";

/** A number of victims, which counts only where the text ties it to breaches of the truce. */
export function isCasualty({ figure }: Finding): boolean {
  return figure !== null && figure.metric !== "violations";
}
