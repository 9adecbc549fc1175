import { crc32, deflateRawSync } from "node:zlib";

/** Without the larger forms of the format (APPNOTE 4.5.3) sizes end at 4 GiB, headers counted, and counts at 65,535. */
const MAX_BYTES = 0xe000_0000;
const MAX_ENTRIES = 0xffff - 1;
/** 1 January 1980, the first day that the format knows: the same files make the same bytes. */
const DATE = 0x21;
const VERSION = 20;
/** Bit 11: the name is UTF-8. */
const FLAGS = 0x800;
const DEFLATED = 8;
const UNIX_FILE = (0o100644 << 16) >>> 0;
const MADE_BY_UNIX = (3 << 8) | VERSION;

/** A zip of files by their names; the same bytes for the same files. Throws for more than the plain format holds. */
export const packZip = (files: ReadonlyMap<string, Uint8Array>): Uint8Array => {
  const total = [...files.values()].reduce((sum, bytes) => sum + bytes.length, 0);
  if (total > MAX_BYTES || files.size > MAX_ENTRIES) throw new Error("too much for one plain zip");
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, bytes] of files) {
    const packed = deflateRawSync(bytes);
    const encoded = Buffer.from(name, "utf8");
    const common = commonFields(bytes, packed.length, encoded.length);
    const local = Buffer.concat([signature(0x0403), common, encoded, packed]);
    const central = Buffer.alloc(16);
    central.writeUInt32LE(UNIX_FILE, 8);
    central.writeUInt32LE(offset, 12);
    const madeBy = Buffer.alloc(2);
    madeBy.writeUInt16LE(MADE_BY_UNIX);
    // Comment length, disk and internal attributes are the zeros before the mode.
    directory.push(Buffer.concat([signature(0x0201), madeBy, common, central.subarray(2), encoded]));
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.size, 4);
  end.writeUInt16LE(files.size, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, central, signature(0x0605), end]);
};

const signature = (kind: number): Buffer => Buffer.from([0x50, 0x4b, kind & 0xff, kind >> 8]);

/** What a local header and the directory have in common, from the version needed to the length of the extra field. */
const commonFields = (bytes: Uint8Array, packed: number, name: number): Buffer => {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(VERSION, 0);
  fields.writeUInt16LE(FLAGS, 2);
  fields.writeUInt16LE(DEFLATED, 4);
  fields.writeUInt16LE(DATE, 8);
  fields.writeUInt32LE(crc32(bytes), 10);
  fields.writeUInt32LE(packed, 14);
  fields.writeUInt32LE(bytes.length, 18);
  fields.writeUInt16LE(name, 22);
  return fields;
};
