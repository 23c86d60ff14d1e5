import { parseArgs } from "node:util";
import { createDiskFolder } from "../server/publish/disk-folder.ts";
import { openPlace, publicFolder } from "../server/publish/feed-place.ts";
import { eraseFromFeed } from "./feed/erase.ts";
import { createFeed } from "../server/publish/create-feed.ts";
import { publishFeed } from "./feed/publish.ts";
import { rotateKeys } from "../server/publish/rotate-keys.ts";
import { serveFeed } from "./feed/serve.ts";
import { verifyFeed } from "./feed/verify.ts";
import { createWebFolder } from "../server/publish/web-folder.ts";

const USAGE = `npm run feed -- COMMAND DIR

  init DIR [--name NAME] [--licence NAME] [--mirror URL]...
                        make keys (DIR/keys) and an empty feed (DIR/public)
  publish DIR [--index FOLDER] [FILE]...
                        add the lines of FILEs, and the entries of an index folder signed with
                        DIR/keys/index.key.json; without either, only sign the manifest anew
  verify DIR|URL        read the feed as a newcomer does, and check every signature
  rotate DIR [--key feed|root|none] [--with root|root-spare]
                        publish the next root, with a new feed key (the default) or root key
  erase DIR ID...       take the text of records out of the published files
  serve DIR [--port N]  serve DIR/public on this machine, to try it out

DIR/public is the feed: let a web server serve it. DIR/keys is secret: keep the two root keys
off this machine, except when they are used.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    name: { type: "string", default: "Claims index" },
    licence: { type: "string", default: "CC BY 4.0" },
    mirror: { type: "string", multiple: true, default: [] },
    index: { type: "string" },
    key: { type: "string", default: "feed" },
    with: { type: "string", default: "root" },
    port: { type: "string", default: "8787" },
    help: { type: "boolean", default: false },
  },
});
const [command, dir, ...rest] = positionals;
const now = Date.now();

async function run(): Promise<string> {
  if (values.help || command === undefined || dir === undefined) return USAGE;
  switch (command) {
    case "init": {
      const { name, licence, mirror } = values;
      const feed = await createFeed(openPlace(dir), { name, licence, mirrors: mirror, now });
      return `An empty feed in ${publicFolder(dir)}.\nSubscribers add its address with #key=${feed}`;
    }
    case "publish": {
      const { version, head } = await publishFeed(dir, { files: rest, index: values.index, now });
      return `Version ${version}: ${head} records.`;
    }
    case "verify":
      return describeFeed(dir);
    case "rotate": {
      const root = await rotateKeys(openPlace(dir), {
        which: oneOf(values.key, ["feed", "root", "none"]),
        rootKey: oneOf(values.with, ["root", "root-spare"]),
        now,
      });
      return `Root ${root.n} is published; it expires on ${root.expires.slice(0, 10)}.`;
    }
    case "erase":
      return `${await eraseFromFeed(dir, rest, now)} packs made anew without the text.`;
    case "serve": {
      await serveFeed(dir, Number(values.port));
      return `http://127.0.0.1:${values.port}/ serves ${publicFolder(dir)}; stop with Ctrl-C.`;
    }
    default:
      throw new Error(`unknown command "${command}"\n\n${USAGE}`);
  }
}

async function describeFeed(place: string): Promise<string> {
  const isOnWeb = /^https?:/.test(place);
  const folder = isOnWeb ? createWebFolder(place) : createDiskFolder(publicFolder(place));
  const { root, manifest, erased, bad, expired } = await verifyFeed(folder, now);
  if (bad.length > 0) throw new Error(`records that no client would show: ${bad.join(", ")}`);
  return [
    `${root.name} (${root.licence}), feed ${root.feed}`,
    `root ${root.n}, expires on ${root.expires.slice(0, 10)}`,
    `version ${manifest.version}, epoch ${manifest.epoch}, ${expired ? "EXPIRED" : "good until"} ${manifest.expires}`,
    `${manifest.head} records, ${erased} erased, every signature good; chain ${manifest.chain}`,
  ].join("\n");
}

function oneOf<Name extends string>(value: string, names: readonly Name[]): Name {
  const name = names.find((known) => known === value);
  if (name === undefined) throw new Error(`"${value}" is none of ${names.join(", ")}`);
  return name;
}

try {
  console.log(await run());
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
