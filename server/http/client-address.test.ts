import { expect, test } from "vitest";
import { clientAddress, isFromHere, type Origin } from "./client-address.ts";

test.each<[string, Origin, string[], string]>([
  ["without a proxy: the other end", via("203.0.113.7"), [], "203.0.113.7"],
  ["what a client writes is not believed", via("203.0.113.7", "10.0.0.1"), [], "203.0.113.7"],
  ["our proxy's word is", via("127.0.0.1", "203.0.113.7"), ["127.0.0.1"], "203.0.113.7"],
  ["but only its own", via("127.0.0.1", "10.0.0.1, 203.0.113.7"), ["127.0.0.1"], "203.0.113.7"],
  [
    "two proxies of ours",
    via("10.0.0.2", "1.2.3.4, 203.0.113.7, 10.0.0.3"),
    ["10.0.0.2", "10.0.0.3"],
    "203.0.113.7",
  ],
  ["a proxy that names nobody", via("127.0.0.1"), ["127.0.0.1"], "127.0.0.1"],
  ["on IPv6", via("::ffff:127.0.0.1", "203.0.113.7"), ["127.0.0.1"], "203.0.113.7"],
])("%s", (_, origin, proxies, expected) => {
  expect(clientAddress(origin, proxies)).toBe(expected);
});

function via(remote: string, forwardedFor?: string): Origin {
  return { remote, forwardedFor };
}

test("only the machine itself is here", () => {
  for (const remote of ["127.0.0.1", "127.8.8.8", "::1", "::ffff:127.0.0.1"])
    expect(isFromHere({ remote, forwardedFor: undefined })).toBe(true);
  expect(isFromHere({ remote: "127.0.0.1", forwardedFor: "127.0.0.1" })).toBe(false);
  expect(isFromHere({ remote: "203.0.113.7", forwardedFor: undefined })).toBe(false);
  expect(isFromHere({ remote: "", forwardedFor: undefined })).toBe(false);
});
