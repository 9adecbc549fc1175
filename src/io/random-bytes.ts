import { randomFillSync } from "node:crypto";

/** Asking the system costs the same for a few bytes as for many; an entry of a log needs ten. */
const POOL_BYTES = 4096;

/** Random bytes of the system, fetched in bulk. No byte is handed out twice. */
export const randomSource = (): ((bytes: number) => Uint8Array) => {
  const pool = new Uint8Array(POOL_BYTES);
  let used = POOL_BYTES;
  return (bytes) => {
    if (bytes > POOL_BYTES) return randomFillSync(new Uint8Array(bytes));
    if (used + bytes > POOL_BYTES) {
      randomFillSync(pool);
      used = 0;
    }
    used += bytes;
    return pool.slice(used - bytes, used);
  };
};
