import type { FeedFolder } from "../../lib/core/feed/publish/feed-folder.ts";

/** A published feed on the web, to read. */
export function createWebFolder(address: string): FeedFolder {
  const plain = address.replace(/#.*$/, "");
  const base = plain.endsWith("/") ? plain : `${plain}/`;
  return {
    async read(path) {
      const response = await fetch(new URL(path, base));
      if (response.status === 404) return undefined;
      if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
      return new Uint8Array(await response.arrayBuffer());
    },
    write: refuseChange,
    remove: refuseChange,
    list: refuseChange,
  };
}

async function refuseChange(): Promise<never> {
  throw new Error("a feed on the web can only be read");
}
