import { randomBytes } from "node:crypto";

export type StoredBlob = {
  readonly bytes: Buffer;
  readonly contentType: string;
  /** The file name a download is offered under. */
  readonly fileName?: string;
};

/** The blobs of the service and the signed addresses that lead to them. */
export type BlobStore = {
  /** An address that lets its holder read, or create and write, one blob. */
  sign(name: string, right: BlobRight, base: string): string;
  /** Whether the query of a request is a signature of this blob with this right. */
  permits(name: string, right: BlobRight, query: URLSearchParams): boolean;
  get(name: string): StoredBlob | undefined;
  put(name: string, blob: StoredBlob): void;
  putBlock(name: string, blockId: string, bytes: Buffer): void;
  /** Makes the named blocks the blob, in this order; `false` when one was never put. */
  commitBlocks(name: string, blockIds: readonly string[], contentType: string): boolean;
  delete(name: string): void;
  clear(): void;
};

export type BlobRight = "r" | "cw";

/** An empty store. */
export function createBlobStore(): BlobStore {
  const blobs = new Map<string, StoredBlob>();
  const blocks = new Map<string, Map<string, Buffer>>();
  const signatures = new Map<string, { readonly name: string; readonly right: BlobRight }>();
  return {
    sign(name, right, base) {
      const signature = randomBytes(12).toString("hex");
      signatures.set(signature, { name, right });
      return `${base}/blob/${name}?sv=2025-01-01&sp=${right}&sig=${signature}`;
    },
    permits(name, right, query) {
      const signed = signatures.get(query.get("sig") ?? "");
      return signed?.name === name && signed.right === right;
    },
    get: (name) => blobs.get(name),
    put: (name, blob) => void blobs.set(name, blob),
    putBlock(name, blockId, bytes) {
      blocks.set(name, (blocks.get(name) ?? new Map<string, Buffer>()).set(blockId, bytes));
    },
    commitBlocks(name, blockIds, contentType) {
      const parts = blockIds.flatMap((id) => blocks.get(name)?.get(id) ?? []);
      if (parts.length !== blockIds.length) return false;
      blobs.set(name, { bytes: Buffer.concat(parts), contentType });
      return true;
    },
    delete: (name) => void blobs.delete(name),
    clear() {
      for (const map of [blobs, blocks, signatures]) map.clear();
    },
  };
}
