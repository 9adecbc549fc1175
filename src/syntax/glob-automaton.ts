import type { GlobToken } from "./glob-tokens.ts";

const SLASH = 0x2f;
const WORD_BITS = 32;

type Bits = Int32Array;

/** State i means: the first i consuming elements are matched. A run is a state that may stay where it is. */
type Table = {
  readonly accept: number;
  /** Bit i: the step into state i is possible on this character; holds `/` and every character of the pattern. */
  readonly into: ReadonlyMap<number, Bits>;
  /** The same for every character that `into` does not hold. */
  readonly intoOther: Bits;
  /** Bit i: state i stays on any character, on any but `/`. */
  readonly stayOnSlash: Bits;
  readonly stayOnOther: Bits;
  /** Bit i: whoever steps into state i may also skip to i + 1. */
  readonly skip: Bits;
};

/**
 * Simulates all ways to match at once, 32 states to a machine word, so that the worst pattern costs
 * text length times pattern length / 32 steps and there is nothing to go back to.
 */
export const globAutomaton = (tokens: readonly GlobToken[]): ((text: string) => boolean) => {
  const { accept, into, intoOther, stayOnSlash, stayOnOther, skip } = buildTable(tokens);
  const words = skip.length;
  const acceptWord = accept >>> 5;
  const acceptBit = 1 << (accept & 31);
  const endsInAnyRun = ((stayOnSlash[acceptWord] as number) & acceptBit) !== 0;
  // Kept between calls: a matcher does not call itself, and the hot path allocates nothing.
  const states = new Int32Array(words);

  return (text) => {
    states.fill(0);
    states[0] = 1 | (((skip[0] as number) & 1) << 1);
    let index = 0;
    while (index < text.length) {
      if (endsInAnyRun && ((states[acceptWord] as number) & acceptBit) !== 0) return true;
      const code = text.codePointAt(index) as number;
      index += code > 0xffff ? 2 : 1;
      const entering = into.get(code) ?? intoOther;
      const staying = code === SLASH ? stayOnSlash : stayOnOther;
      let stepCarry = 0;
      let skipCarry = 0;
      let alive = 0;
      for (let word = 0; word < words; word++) {
        const before = states[word] as number;
        const entered = ((before << 1) | stepCarry) & (entering[word] as number);
        const skipping = entered & (skip[word] as number);
        const after = entered | (skipping << 1) | skipCarry | (before & (staying[word] as number));
        stepCarry = before >>> 31;
        skipCarry = skipping >>> 31;
        states[word] = after;
        alive |= after;
      }
      if (alive === 0) return false;
    }
    return ((states[acceptWord] as number) & acceptBit) !== 0;
  };
};

const buildTable = (tokens: readonly GlobToken[]): Table => {
  const accept = tokens.filter((token) => token.kind !== "any-run" && token.kind !== "segment-run").length;
  const words = Math.floor(accept / WORD_BITS) + 1;
  const bits = (): Bits => new Int32Array(words);
  const set = (target: Bits, bit: number): void => {
    target[bit >>> 5] = (target[bit >>> 5] as number) | (1 << (bit & 31));
  };
  const [intoOther, stayOnSlash, stayOnOther, skip] = [bits(), bits(), bits(), bits()];
  const into = new Map<number, Bits>([[SLASH, bits()]]);
  const setInto = (code: number, bit: number): void => {
    const target = into.get(code) ?? bits();
    into.set(code, target);
    set(target, bit);
  };
  let state = 0;
  for (const token of tokens) {
    switch (token.kind) {
      case "any-run":
        set(stayOnSlash, state);
        set(stayOnOther, state);
        break;
      case "segment-run":
        set(stayOnOther, state);
        break;
      case "folders":
        set(stayOnSlash, state);
        set(stayOnOther, state);
        set(skip, state);
        state += 1;
        setInto(SLASH, state);
        break;
      case "one":
        state += 1;
        set(intoOther, state);
        break;
      case "character":
        state += 1;
        setInto(token.code, state);
        break;
      default:
        token satisfies never;
    }
  }
  for (const [code, target] of into) {
    if (code === SLASH) continue;
    for (const [word, others] of intoOther.entries()) target[word] = (target[word] as number) | others;
  }
  return { accept, into, intoOther, stayOnSlash, stayOnOther, skip };
};
