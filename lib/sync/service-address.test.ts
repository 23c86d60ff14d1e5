import { expect, test } from "vitest";
import { isServiceAddress } from "./service-address.ts";

test.each([
  "https://index.example",
  "https://index.example/service",
  "http://127.0.0.1:8787",
  "http://localhost:8787",
  "http://[::1]:8787",
])("%s may be a service", (address) => {
  expect(isServiceAddress(address)).toBe(true);
});

test.each([
  "http://index.example",
  "https://192.168.1.5",
  "http://192.168.1.5:8787",
  "https://printer.local",
  "https://intranet",
  "https://user@index.example",
  "http://user@localhost:8787",
  "https://index.example:8443",
  "ftp://127.0.0.1",
  "javascript:alert(1)",
  "http://127.0.0.1.example:80",
  "",
])("%j may not: nothing is probed in a network that a pasted text names", (address) => {
  expect(isServiceAddress(address)).toBe(false);
});
