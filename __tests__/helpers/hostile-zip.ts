import { crc32, deflateRawSync } from "node:zlib";

/** One entry of a zip made by hand; what is not told is as an honest writer has it. */
export type ZipEntry = {
  readonly name: string;
  readonly bytes?: Uint8Array | string;
  /** Deflated instead of stored. */
  readonly deflate?: boolean;
  /** Unix mode bits with the kind of file, such as 0o120777 for a symbolic link. */
  readonly mode?: number;
  /** Upper byte of `version made by`: 3 is Unix, 0 is MS-DOS. */
  readonly system?: number;
  readonly flags?: number;
  readonly method?: number;
  /** Declared instead of the real ones. */
  readonly size?: number;
  readonly crc?: number;
};

/** The bytes of a zip (APPNOTE 6.3): local headers with their data, central directory, end record. Lies where told to. */
export const makeZip = (entries: readonly ZipEntry[]): Uint8Array => {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const plain = Buffer.from(entry.bytes ?? "");
    const packed = entry.deflate ? deflateRawSync(plain) : plain;
    const name = Buffer.from(entry.name, "utf8");
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    // Bit 11: the name is UTF-8.
    common.writeUInt16LE((entry.flags ?? 0) | 0x800, 2);
    common.writeUInt16LE(entry.method ?? (entry.deflate ? 8 : 0), 4);
    common.writeUInt32LE(entry.crc ?? crc32(plain), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(entry.size ?? plain.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), common, name, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE((((entry.mode ?? 0o100644) << 16) >>> 0) as number, 6);
    rest.writeUInt32LE(offset, 10);
    const madeBy = Buffer.from([20, entry.system ?? 3]);
    directory.push(Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2]), madeBy, common, rest, name]));
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, central, end]);
};
