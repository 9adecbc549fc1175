import { resolve } from "node:path";
import { decodeUtf8 } from "../io/decode-utf8.ts";
import { readRegularFile } from "../io/read-regular-file.ts";
import { Refusal } from "./refusal.ts";
import type { World } from "./world.ts";

/** A context is written by a person or a small program; anything larger is a wrong file. */
const MAX_BYTES = 16 * 1024 * 1024;

/** The text of a file, or of stdin for `-`; throws a Refusal that names it. */
export const readText = async (file: string, world: World): Promise<string> => {
  const name = file === "-" ? "stdin" : JSON.stringify(file);
  const bytes = file === "-" ? await readStream(world.stdin) : await readFile(resolve(world.cwd, file));
  if (bytes === "too large") throw new Refusal(`${name}: larger than ${MAX_BYTES} bytes`);
  if (typeof bytes === "string") throw new Refusal(`${name}: ${bytes}`);
  const text = decodeUtf8(bytes);
  if (!text.ok) throw new Refusal(`${name}: ${text.message}`);
  return text.value;
};

const readFile = async (path: string): Promise<Uint8Array | string> => {
  const read = await readRegularFile(path, MAX_BYTES);
  return read.ok ? read.value : read.message;
};

const readStream = async (stream: AsyncIterable<Uint8Array>): Promise<Uint8Array | "too large"> => {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.byteLength;
    if (length > MAX_BYTES) return "too large";
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};
