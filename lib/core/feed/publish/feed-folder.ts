import type { Bytes } from "../../record/bytes.ts";
import type { Sign } from "../../record/primitives.ts";
import type { PackTools } from "../pack.ts";

/** Where the files of a feed stand: a folder of a disk, or an object storage. */
export interface FeedFolder {
  /** Undefined when there is no such file. */
  read(path: string): Promise<Bytes | undefined>;
  /** The file is there whole afterwards, or not at all. */
  write(path: string, bytes: Bytes): Promise<void>;
  remove(path: string): Promise<void>;
  /** The names of the files directly in a folder; "" is the feed itself. */
  list(folder: string): Promise<string[]>;
}

export interface PublishTools extends PackTools {
  gzip(bytes: Bytes): Promise<Bytes>;
}

/** A key at hand, to sign with. */
export interface Signer {
  key: string;
  sign: Sign;
}
