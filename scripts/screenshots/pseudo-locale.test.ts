import { expect, test } from "vitest";
import { pseudoLocale } from "./pseudo-locale.ts";

test("texts become longer and strange, placeholders stay as they are", () => {
  const { greeting } = pseudoLocale({ greeting: { message: "Counted by: {claimant}" } });
  expect(greeting?.message).toBe("[Çöüñtéd bý: {claimant} ~~~~~~~~]");
});
