import { expect, test } from "vitest";
import { hashNetwork, networkOf } from "./network.ts";

test.each([
  ["203.0.113.77", "203.0.113"],
  ["::ffff:203.0.113.77", "203.0.113"],
  ["2001:db8:7:1::5", "2001:db8:7"],
  ["2001:0DB8:0007:ffff:1:2:3:4", "2001:db8:7"],
  ["fe80::1%eth0", "fe80:0:0"],
  ["::1", "0:0:0"],
  ["2001:db8::", "2001:db8:0"],
  ["nonsense", "unknown"],
])("%s counts as %s", (address, network) => {
  expect(networkOf(address)).toBe(network);
});

test("addresses of one network are counted together, for one day only, and cannot be read back", () => {
  const hash = hashNetwork("secret", "2026-11-24", "203.0.113.1");
  expect(hash).toBe(hashNetwork("secret", "2026-11-24", "203.0.113.200"));
  expect(hash).not.toBe(hashNetwork("secret", "2026-11-24", "203.0.114.1"));
  expect(hash).not.toBe(hashNetwork("secret", "2026-11-25", "203.0.113.1"));
  expect(hash).not.toBe(hashNetwork("other", "2026-11-24", "203.0.113.1"));
});
