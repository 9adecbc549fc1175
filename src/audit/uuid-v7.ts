/** Makes ids: `now` is epoch milliseconds. */
export type IdMaker = (now: number) => string;

/**
 * UUIDv7 (RFC 9562 §5.7) whose texts ascend from call to call, also within a millisecond and when the clock goes
 * back: 12 bits count (§6.2, method 1), 62 are random, so that a published leaf hash does not betray its line.
 */
export const createIdMaker = (random: (bytes: number) => Uint8Array): IdMaker => {
  let time = -1;
  let counter = 0;
  return (now) => {
    const tail = Buffer.from(random(10));
    if (now > time || counter === MAX_COUNTER) {
      time = Math.max(now, time + 1);
      // The upper half stays free for counting.
      counter = tail.readUInt16BE(8) & (MAX_COUNTER >> 1);
    } else {
      counter++;
    }
    const stamp = time.toString(16).padStart(12, "0");
    const variant = ((tail[0] as number) & 0x3f) | 0x80;
    const high = `7${counter.toString(16).padStart(3, "0")}-${variant.toString(16)}${tail.toString("hex", 1, 2)}`;
    return `${stamp.slice(0, 8)}-${stamp.slice(8)}-${high}-${tail.toString("hex", 2, 8)}`;
  };
};

const MAX_COUNTER = 0xfff;
