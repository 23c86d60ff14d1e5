import { expect, test } from "vitest";
import { isPublicAddress, readFeedAddress } from "./feed-address.ts";

const KEY = "0123456789abcdef".repeat(4);

test.each([
  ["https://feeds.example/index", "https://feeds.example/index/"],
  ["https://feeds.example/index/", "https://feeds.example/index/"],
  ["https://feeds.example/index/feed.json", "https://feeds.example/index/"],
  ["  https://feeds.example  ", "https://feeds.example/"],
  ["https://FEEDS.Example/a", "https://feeds.example/a/"],
  ["https://feeds.example:443/a", "https://feeds.example/a/"],
  ["https://user.github.example/a/../b", "https://user.github.example/b/"],
  ["https://xn--bcher-kva.example/", "https://xn--bcher-kva.example/"],
  ["https://bücher.example/", "https://xn--bcher-kva.example/"],
])("%s is the feed at %s", (text, base) => {
  expect(readFeedAddress(text)).toEqual({ base, feed: undefined });
});

test("the fingerprint after # is read, in any case of letters", () => {
  const address = readFeedAddress(`https://feeds.example/a#key=${KEY.toUpperCase()}`);
  expect(address).toEqual({ base: "https://feeds.example/a/", feed: KEY });
});

/** Everything that could reach into a network, or that is no address of a feed (threat 18). */
test.each([
  "",
  "feeds.example",
  "http://feeds.example/",
  "ftp://feeds.example/",
  "file:///etc/passwd",
  "javascript:alert(1)",
  "data:text/plain,x",
  "blob:https://feeds.example/1",
  "chrome-extension://abc/feed.json",
  "moz-extension://abc/feed.json",
  "https://",
  "https:///feeds",
  "https://feeds.example:8443/",
  "https://feeds.example:22/",
  "https://user@feeds.example/",
  "https://user:secret@feeds.example/",
  "https://@feeds.example:80/",
  "https://feeds.example/?token=1",
  "https://feeds.example/#key=",
  "https://feeds.example/#key=abc",
  `https://feeds.example/#key=${KEY}0`,
  "https://feeds.example/#other",
  "https://localhost/",
  "https://LOCALHOST./",
  "https://a.localhost/",
  "https://intranet/",
  "https://router/",
  "https://printer.local/",
  "https://printer.local./",
  "https://wiki.internal/",
  "https://wiki.corp/",
  "https://nas.lan/",
  "https://nas.home/",
  "https://1.0.0.127.in-addr.arpa/",
  "https://abcdefghij.onion/",
  "https://127.0.0.1/",
  "https://127.1/",
  "https://127.0.1/",
  "https://0/",
  "https://0.0.0.0/",
  "https://2130706433/",
  "https://0x7f000001/",
  "https://0x7f.1/",
  "https://0177.0.0.1/",
  "https://017700000001/",
  "https://10.0.0.1/",
  "https://172.16.0.1/",
  "https://192.168.1.1/",
  "https://169.254.169.254/latest/meta-data/",
  "https://100.64.0.1/",
  "https://8.8.8.8/",
  "https://1.2.3.4./",
  "https://[::1]/",
  "https://[::]/",
  "https://[fe80::1]/",
  "https://[fd00::1]/",
  "https://[::ffff:127.0.0.1]/",
  "https://[2001:db8::1]/",
  "https://①②⑦.0.0.1/",
  "https://127。0。0。1/",
  "https://feeds.example\\@127.0.0.1:80/",
  "https://ｌｏｃａｌｈｏｓｔ/",
])("%j is refused", (text) => {
  expect(readFeedAddress(text)).toBeUndefined();
});

test("mirrors follow the same rules, without a fingerprint", () => {
  expect(isPublicAddress("https://mirror.example/index")).toBe(true);
  expect(isPublicAddress(`https://mirror.example/index#key=${KEY}`)).toBe(false);
  expect(isPublicAddress("https://192.168.1.1/")).toBe(false);
});
