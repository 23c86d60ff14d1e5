import type { Submission } from "./read-submission.ts";
import type { Standing } from "./standing.ts";

/** A record on its way in, with all that is known of it. */
export interface Entry extends Submission {
  network: string;
  day: string;
  now: number;
  standing: Standing;
  /** May it go into the log without a second pair of eyes? */
  isTrusted: boolean;
}
