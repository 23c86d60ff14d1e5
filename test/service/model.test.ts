import { expect, test } from "vitest";
import { checkModel } from "../feed/model.ts";

test("whatever the network does and whenever the device dies, readers see a published log or what they saw before", async () => {
  const { syncs } = await checkModel(2000, 1);
  expect(syncs).toBe(80_000);
}, 300_000);
