import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "./sha256.ts";
import { writeWholeFile } from "./write-whole-file.ts";

/** An answer that can be asked for again under its tag: unchanged ones do not count against the rate limit. */
export type CachedResponse = { readonly url: string; readonly etag: string; readonly body: string };

export type ResponseCache = {
  readonly find: (url: string) => CachedResponse | undefined;
  readonly keep: (response: CachedResponse) => Promise<void>;
};

/** Answers in files of a folder, one each. It saves requests only: what cannot be read or written is not there. */
export const openResponseCache = (folder: string): ResponseCache => {
  const pathOf = (url: string): string => join(folder, `${sha256(url)}.json`);
  return {
    find: (url) => {
      try {
        const found: unknown = JSON.parse(readFileSync(pathOf(url), "utf8"));
        return isCached(found) && found.url === url ? found : undefined;
      } catch {
        return undefined;
      }
    },
    keep: async (response) =>
      void (await writeWholeFile(pathOf(response.url), JSON.stringify(response), { replace: true })),
  };
};

const isCached = (value: unknown): value is CachedResponse => {
  if (typeof value !== "object" || value === null) return false;
  const { url, etag, body } = value as Partial<Record<keyof CachedResponse, unknown>>;
  return typeof url === "string" && typeof etag === "string" && typeof body === "string";
};
