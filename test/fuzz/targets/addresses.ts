import * as fc from "fast-check";
import { readSite } from "../../../components/options/read-site.ts";
import { parseInvitation } from "../../../lib/core/contribution/invitation.ts";
import { DEFAULT_SETTINGS, readSettings, switchSite } from "../../../lib/core/settings.ts";
import { readFeedAddress } from "../../../lib/sync/feed-address.ts";
import { isServiceAddress } from "../../../lib/sync/service-address.ts";
import { mutated } from "../mutate.ts";
import { defineTarget } from "../target.ts";

const ADDRESSES = [
  `https://feeds.example/syria/#key=${"0f".repeat(32)}`,
  "https://index.example/feed.json",
  `https://service.example/group/#invite=${"A".repeat(22)}`,
  "http://127.0.0.1:8787",
  "https://user:word@[::1]:443/",
  "0x7f.1",
  "www.news.example:8080/page?x=1",
  "http://[2001:db8::1]:3000/article",
];

const MOST_HOST = 253 + ":65535".length;

/** Whatever is pasted as an address leads to the open web or nowhere, and a site that is off is kept. */
export const addresses = defineTarget(
  "addresses",
  fc.property(mutated(ADDRESSES, 6), (text) => {
    const feed = readFeedAddress(text);
    if (feed !== undefined) {
      const { protocol, port, username, hostname } = new URL(feed.base);
      const isOpen = protocol === "https:" && port === "" && username === "";
      if (!isOpen || /^\[|^[\d.]+$|(?:^|\.)localhost$/.test(hostname) || !hostname.includes("."))
        throw new Error(`a feed may stand at ${feed.base}`);
    }
    const invitation = parseInvitation(text);
    if (invitation) isServiceAddress(invitation.service);
    const site = readSite(text) ?? URL.parse(text)?.host;
    // A longer name than any that is (RFC 1035) needs no switch.
    if (!site || site.length > MOST_HOST) return;
    const off = switchSite(DEFAULT_SETTINGS, site, false);
    if (readSettings(off).sitesOff.length !== 1) throw new Error(`${site} cannot be switched off`);
  }),
);
