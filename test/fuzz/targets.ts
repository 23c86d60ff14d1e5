import type { FuzzTarget } from "./target.ts";
import { addresses } from "./targets/addresses.ts";
import { backups } from "./targets/backups.ts";
import { days } from "./targets/days.ts";
import { detection } from "./targets/detection.ts";
import { feeds } from "./targets/feeds.ts";
import { imports } from "./targets/imports.ts";
import { indexFiles } from "./targets/index-files.ts";
import { messages } from "./targets/messages.ts";
import { pages } from "./targets/pages.ts";
import { questions } from "./targets/questions.ts";
import { records } from "./targets/records.ts";
import { selections } from "./targets/selections.ts";

/** Every door through which foreign data comes in. */
export const TARGETS: readonly FuzzTarget[] = [
  pages,
  days,
  detection,
  selections,
  questions,
  messages,
  feeds,
  records,
  imports,
  backups,
  addresses,
  indexFiles,
];
