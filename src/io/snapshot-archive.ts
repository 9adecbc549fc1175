import { constants, gunzipSync, zstdDecompressSync } from "node:zlib";
import { unpackTar } from "modern-tar";
import { type Parsed, parsed, refused } from "../syntax/parsed.ts";
import { decodeUtf8 } from "./decode-utf8.ts";

/**
 * The one path in every archive. The cache service looks an entry up by the literal path, too, so it is relative and
 * never changes.
 */
export const SNAPSHOT_FILE = "signalbox-snapshot.json";

/** Bytes of an archive once decompressed: the largest snapshot, and its tar headers. A small archive can hold gigabytes. */
const MAX_ARCHIVE_BYTES = 65 * 1024 * 1024;

const GZIP = [0x1f, 0x8b];
const ZSTD = [0x28, 0xb5, 0x2f, 0xfd];

/**
 * The text of the snapshot in an archive of the cache, compressed by zstd or gzip. Nothing is written to disk: whatever the archive names, a path
 * outside, a link, a device, a second file, it is refused and not extracted.
 */
export const readSnapshotArchive = async (archive: Uint8Array): Promise<Parsed<string>> => {
  const tar = decompress(archive);
  if (!tar.ok) return tar;
  const entries = await entriesOf(tar.value);
  if (!entries.ok) return entries;
  const [entry] = entries.value;
  if (entry === undefined || entries.value.length > 1) {
    return refused(`it holds ${entries.value.length} entries; needed is one file`);
  }
  const { header, data } = entry;
  if (header.name !== SNAPSHOT_FILE || header.type !== "file" || data === undefined) {
    return refused(
      `it holds ${JSON.stringify(header.name.slice(0, 100))} (${header.type}); needed is ${SNAPSHOT_FILE}`,
    );
  }
  return decodeUtf8(data);
};

/** Whether bytes begin as an archive does; a service that has lost one may send a page that says so instead. */
export const isArchive = (bytes: Uint8Array): boolean => beginsWith(bytes, GZIP) || beginsWith(bytes, ZSTD);

const beginsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

const decompress = (archive: Uint8Array): Parsed<Uint8Array> => {
  const maxOutputLength = MAX_ARCHIVE_BYTES;
  try {
    if (beginsWith(archive, GZIP)) return parsed(gunzipSync(archive, { maxOutputLength }));
    // The window is memory that the archive asks for; the client compresses without long-distance matching.
    const params = { [constants.ZSTD_d_windowLogMax]: MAX_WINDOW_LOG };
    return parsed(zstdDecompressSync(archive, { maxOutputLength, params }));
  } catch (error) {
    return refused(`it cannot be decompressed to at most ${MAX_ARCHIVE_BYTES} bytes: ${messageOf(error)}`);
  }
};

const MAX_WINDOW_LOG = 27;

type Entries = Awaited<ReturnType<typeof unpackTar>>;

const entriesOf = async (tar: Uint8Array): Promise<Parsed<Entries>> => {
  try {
    return parsed(await unpackTar(tar, { strict: true }));
  } catch (error) {
    return refused(`it is no tar archive: ${messageOf(error)}`);
  }
};

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
