import { expect, test } from "vitest";
import { until } from "../eventually.ts";
import { addressOf, figure, withFeedsInEachBrowser } from "./feed-stand.ts";
import { readChecked } from "./stored-feeds.ts";

const HOST = "large.example";
/** More claims on one truce than are read whole. */
const CLAIMS = 1100;

withFeedsInEachBrowser([HOST], (stand) => {
  test("of a large truce the card says how much is compared; signatures are looked at beforehand", async () => {
    const { options } = stand;
    const large = await stand.makeFeed(HOST, "Large index");
    await large.publish(...Array.from({ length: CLAIMS }, (_, i) => figure(1000 + i)));
    await options.subscribe(addressOf(HOST, large));
    await options.untilText("1,100 records", "Updated:");
    await until(
      () => readChecked(options.page, large.feed),
      (position) => position === CLAIMS,
      "all signatures are looked at",
    );
    const card = await stand.readCard();
    expect(card).toContain(
      "Only a part is compared: Large index holds 1,100 claims on this truce; here are the 300 closest",
    );
  });
});
