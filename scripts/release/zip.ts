import { crc32, deflateRawSync } from "node:zlib";

export interface ZipEntry {
  /** With forward slashes, below the archive's root. */
  path: string;
  bytes: Uint8Array;
}

/** 1 January 1980, the first day that the format knows: every entry has the same. */
const DAY = 0x21;
const VERSION = 20;
const UTF8_NAMES = 0x800;
const DEFLATE = 8;

interface Packed {
  name: Buffer;
  data: Buffer;
  crc: number;
  size: number;
  offset: number;
}

/**
 * A ZIP archive that depends on nothing but its entries: sorted by path, without times, owners or
 * modes, so that anybody who builds the same source gets the same bytes.
 */
export function zip(entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = [];
  const packed: Packed[] = [];
  let offset = 0;
  for (const { path, bytes } of entries.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    const entry = {
      name: Buffer.from(path),
      data: deflateRawSync(bytes, { level: 9 }),
      crc: crc32(bytes),
      size: bytes.length,
      offset,
    };
    const header = localHeader(entry);
    parts.push(header, entry.data);
    offset += header.length + entry.data.length;
    packed.push(entry);
  }
  const directory = Buffer.concat(packed.map(directoryEntry));
  return Buffer.concat([...parts, directory, endOfDirectory(packed.length, directory, offset)]);
}

/** What the local header and the directory say alike, from "version needed" on. */
function shared({ name, data, crc, size }: Packed): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(VERSION, 0);
  fields.writeUInt16LE(UTF8_NAMES, 2);
  fields.writeUInt16LE(DEFLATE, 4);
  fields.writeUInt16LE(DAY, 8);
  fields.writeUInt32LE(crc, 10);
  fields.writeUInt32LE(data.length, 14);
  fields.writeUInt32LE(size, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}

function localHeader(entry: Packed): Buffer {
  return Buffer.concat([Buffer.from("PK\x03\x04"), shared(entry), entry.name]);
}

function directoryEntry(entry: Packed): Buffer {
  const made = Buffer.alloc(2);
  made.writeUInt16LE(VERSION, 0);
  const place = Buffer.alloc(14);
  place.writeUInt32LE(entry.offset, 10);
  return Buffer.concat([Buffer.from("PK\x01\x02"), made, shared(entry), place, entry.name]);
}

function endOfDirectory(count: number, directory: Buffer, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
