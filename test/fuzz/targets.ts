import type { FuzzTarget } from "./target.ts";
import { days } from "./targets/days.ts";
import { detection } from "./targets/detection.ts";
import { feeds } from "./targets/feeds.ts";
import { imports } from "./targets/imports.ts";
import { indexFiles } from "./targets/index-files.ts";
import { messages } from "./targets/messages.ts";
import { pages } from "./targets/pages.ts";
import { records } from "./targets/records.ts";

/** Every door through which foreign data comes in. */
export const TARGETS: readonly FuzzTarget[] = [
  pages,
  days,
  detection,
  messages,
  feeds,
  records,
  imports,
  indexFiles,
];
