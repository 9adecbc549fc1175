import { type Dirent, lstatSync, readdirSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { quoted } from "../syntax/parsed.ts";
import { describeFileError } from "./file-error.ts";
import { readRegularFile } from "./read-regular-file.ts";
import { safeUnzip, UNZIP_LIMITS } from "./safe-unzip.ts";

/** The files of one bundle by their names, and where they were found. */
export type BundleFiles = { readonly name: string; readonly files: ReadonlyMap<string, Uint8Array> };
/** Something that is or should be a bundle, but cannot be read; `problem` is one line. */
export type UnreadableBundle = { readonly name: string; readonly problem: string };

/** What makes a folder a bundle: one of these files. */
export const BUNDLE_MARKS = ["checkpoint", "manifest.json", "audit.jsonl", "audit.jsonl.sealed"] as const;

/** A zip is read whole; the API itself takes larger artifacts, but no audit is so large. */
export const MAX_ZIP_BYTES = 256 * 1024 * 1024;
/** Of one walk: a path such as `/` must end. */
const MAX_WALKED = 200_000;
/** All bundles of `readBundles` are in memory together. */
const MAX_TOTAL_BYTES = 2 * 1024 * 1024 * 1024;

/** A bundle that was asked for cannot be read: exit 2 for a command. */
export class BundleUnreadable extends Error {
  override readonly name = "BundleUnreadable";
  readonly place: string;
  readonly problem: string;

  constructor({ name, problem }: UnreadableBundle) {
    super(`${name}: ${problem}`);
    this.place = name;
    this.problem = problem;
  }
}

/**
 * Every bundle at or below the given paths, in order: a folder that is one, a tree of folders that are, a `.zip` as
 * GitHub serves artifacts, or a zip of several. Throws BundleUnreadable where one cannot be read, or where there is none.
 */
export const readBundles = async (paths: readonly string[]): Promise<readonly BundleFiles[]> => {
  const bundles: BundleFiles[] = [];
  let total = 0;
  for await (const bundle of eachBundle(paths)) {
    if ("problem" in bundle) throw new BundleUnreadable(bundle);
    for (const bytes of bundle.files.values()) total += bytes.byteLength;
    if (total > MAX_TOTAL_BYTES) {
      throw new BundleUnreadable({
        ...bundle,
        problem: `with it there are more than ${MAX_TOTAL_BYTES} bytes in one go`,
      });
    }
    bundles.push(bundle);
  }
  return bundles;
};

/** As readBundles, but one after the other, for months of them; what cannot be read is told in its place. */
export async function* eachBundle(paths: readonly string[]): AsyncGenerator<BundleFiles | UnreadableBundle> {
  const walk: Walk = { left: MAX_WALKED };
  for (const path of paths) {
    let found = false;
    for await (const bundle of bundlesAt(path, walk)) {
      found = true;
      yield bundle;
    }
    if (!found) yield { name: path, problem: `holds no bundle (a folder with one of ${BUNDLE_MARKS.join(", ")})` };
  }
}

type Walk = { left: number };
type Found = BundleFiles | UnreadableBundle;

async function* bundlesAt(path: string, walk: Walk): AsyncGenerator<Found> {
  try {
    // Followed here only: the user named this very path.
    if (statSync(path).isDirectory()) yield* bundlesIn(path, walk);
    else yield* bundlesOfZip(path);
  } catch (error) {
    yield { name: path, problem: describeFileError(error) };
  }
}

async function* bundlesIn(folder: string, walk: Walk): AsyncGenerator<Found> {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((left, right) => (left.name < right.name ? -1 : 1));
  walk.left -= entries.length + 1;
  if (walk.left < 0) {
    yield { name: folder, problem: `more than ${MAX_WALKED} files and folders to look at` };
    return;
  }
  const isBundle = entries.some(({ name }) => isMark(name));
  if (isBundle) yield readFolder(folder, entries);
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* bundlesAt(path, walk);
    else if (isBundle) continue;
    else if (entry.isSymbolicLink()) yield { name: path, problem: "is a symbolic link, which is not followed" };
    else if (isZip(entry.name)) yield* bundlesOfZip(path);
  }
}

const isMark = (name: string): boolean => (BUNDLE_MARKS as readonly string[]).includes(name);
const isZip = (name: string): boolean => name.toLowerCase().endsWith(".zip");

/** The files of the folder itself; a link in it could lead anywhere, so it is never followed. */
const readFolder = (folder: string, entries: readonly Dirent[]): Found => {
  const files = new Map<string, Uint8Array>();
  let left = UNZIP_LIMITS.totalBytes;
  for (const { name } of entries) {
    const path = join(folder, name);
    const stat = lstatSync(path);
    if (stat.isDirectory()) continue;
    if (stat.isSymbolicLink()) {
      return { name: folder, problem: `file ${quoted(name)} is a symbolic link, which is not followed` };
    }
    const bytes = readRegularFile(path, Math.min(left, UNZIP_LIMITS.fileBytes));
    if (!bytes.ok) return { name: folder, problem: `file ${quoted(name)} ${bytes.message}` };
    if (bytes.value === "too large") return { name: folder, problem: `file ${quoted(name)} is too large` };
    left -= bytes.value.byteLength;
    files.set(name, bytes.value);
  }
  return { name: folder, files };
};

async function* bundlesOfZip(path: string): AsyncGenerator<Found> {
  if (!isZip(basename(path))) {
    yield { name: path, problem: "is neither a folder nor a .zip" };
    return;
  }
  const bytes = readRegularFile(path, MAX_ZIP_BYTES);
  if (!bytes.ok) yield { name: path, problem: bytes.message };
  else if (bytes.value === "too large") yield { name: path, problem: `has more than ${MAX_ZIP_BYTES} bytes` };
  else yield* bundlesOfArchive(path, bytes.value);
}

/** The bundles in the bytes of a zip, named `name`, or `name/FOLDER` for those in folders of it. */
export async function* bundlesOfArchive(name: string, zip: Uint8Array): AsyncGenerator<Found> {
  const unzipped = await safeUnzip(zip);
  if (!unzipped.ok) {
    yield { name, problem: unzipped.message };
    return;
  }
  const folders = new Map<string, Map<string, Uint8Array>>();
  for (const [path, bytes] of unzipped.value) {
    const slash = path.lastIndexOf("/") + 1;
    const folder = path.slice(0, slash);
    const files = folders.get(folder) ?? new Map<string, Uint8Array>();
    folders.set(folder, files.set(path.slice(slash), bytes));
  }
  let found = false;
  for (const folder of [...folders.keys()].sort()) {
    const files = folders.get(folder) ?? new Map<string, Uint8Array>();
    if (![...files.keys()].some(isMark)) continue;
    found = true;
    yield { name: folder === "" ? name : `${name}/${folder.slice(0, -1)}`, files };
  }
  if (!found) yield { name, problem: "holds no bundle" };
}
