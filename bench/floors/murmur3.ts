/** MurmurHash3 x86 32-bit over the low bytes of an ASCII text, without allocation. */
export function murmur3(text: string, seed = 0): number {
  const length = text.length;
  const whole = length & ~3;
  let hash = seed | 0;
  for (let i = 0; i < whole; i += 4) {
    const low = (text.charCodeAt(i) & 0xff) | ((text.charCodeAt(i + 1) & 0xff) << 8);
    hash ^= scramble(low | ((text.charCodeAt(i + 2) & 0xff) << 16) | (text.charCodeAt(i + 3) << 24));
    hash = (hash << 13) | (hash >>> 19);
    hash = (Math.imul(hash, 5) + 0xe6546b64) | 0;
  }
  const rest = length & 3;
  if (rest > 0) {
    let tail = text.charCodeAt(whole) & 0xff;
    if (rest > 1) tail |= (text.charCodeAt(whole + 1) & 0xff) << 8;
    if (rest > 2) tail |= (text.charCodeAt(whole + 2) & 0xff) << 16;
    hash ^= scramble(tail);
  }
  hash ^= length;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function scramble(block: number): number {
  const mixed = Math.imul(block, 0xcc9e2d51);
  return Math.imul((mixed << 15) | (mixed >>> 17), 0x1b873593);
}
