import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { draftId, moment } from "../../core/own-work/examples.ts";
import { openOwnWorkDatabase } from "./database.ts";
import { lostQuotes, noteQuotes } from "./lost-quotes.ts";

test("a quote is missed from the first time it is not found until it is found again", async () => {
  const opened = await openOwnWorkDatabase();
  if (!opened.ok) throw new Error(opened.detail);
  const { database } = opened;
  const [one, other] = [draftId(1), draftId(2)];
  expect(await noteQuotes(database, { found: [other], lost: [one] }, moment(1))).toMatchObject({
    touched: [one],
  });
  expect(await noteQuotes(database, { found: [other], lost: [one] }, moment(2))).toMatchObject({
    touched: [],
  });
  expect(await lostQuotes(database)).toEqual(new Map([[one, moment(1)]]));
  await noteQuotes(database, { found: [one], lost: [] }, moment(3));
  expect(await lostQuotes(database)).toEqual(new Map());
});
