import * as fc from "fast-check";
import { daySchema } from "../../../lib/core/period.ts";
import { dayInAddress, isoDay, writtenDay } from "../../../lib/page/written-day.ts";
import { mutated } from "../mutate.ts";
import { defineTarget } from "../target.ts";

const WRITTEN = [
  "31 August 2020, 18:05 IST",
  "Friday, 13 January 2017",
  "Jan. 3, 2017",
  "2017-01-13T09:20:00+03:00",
  "20170113",
  "13.01.2017",
  "13 января 2017 г.",
  "13 janvier 2017",
  "١٣ يناير ٢٠١٧",
  "https://news.example/2017/01/13/truce-holds",
];

/** Whatever is written, a day that is read is a day that exists. */
export const days = defineTarget(
  "days",
  fc.property(mutated(WRITTEN, 6), fc.constantFrom("en", "ru", "fr", "ar", "und"), (text, lang) => {
    for (const day of [isoDay(text), dayInAddress(text), writtenDay(text, lang)])
      if (day !== undefined) daySchema.parse(day);
  }),
);
