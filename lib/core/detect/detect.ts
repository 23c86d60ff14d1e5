import {
  createDetector as createFor,
  type DetectionIndex,
  type Detector,
} from "./create-detector.ts";
import type { Language } from "./language.ts";
import { LANGUAGES } from "./languages.ts";

export type { Detector };

const ALL = await Promise.all(Array.from(LANGUAGES.values(), (load) => load()));

/** A detector for every language that has rules, or for those given. */
export function createDetector(
  index: DetectionIndex,
  languages: readonly Language[] = ALL,
): Detector {
  return createFor(index, languages);
}
