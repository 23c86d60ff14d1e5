import { expect, test } from "vitest";
import { isNeverScanned } from "./unscanned.ts";

test.each([
  "mail.google.com",
  "MAIL.yandex.ru",
  "webmail.paper.example.org",
  "netbanking.example.in",
  "online-banking.example.de",
  "secure.examplebank.bank",
  "www.paypal.com",
  "docs.google.com",
  "company.sharepoint.com",
  "localhost",
  "127.0.0.1",
  "192.168.1.1",
  "[::1]",
  "router",
  "nas.local",
  "wiki.corp",
  "app.localhost",
])("%s is never looked at by itself", (host) => expect(isNeverScanned(host)).toBe(true));

test.each([
  "www.bbc.co.uk",
  "dailymail.co.uk",
  "www.dailymail.co.uk",
  "bankingnews.gr",
  "middleeastmonitor.com",
  "theglobeandmail.com",
  "westbanknews.example.com",
  "altahrir.wordpress.com",
  "news.google.com",
])("%s is a site like any other", (host) => expect(isNeverScanned(host)).toBe(false));
