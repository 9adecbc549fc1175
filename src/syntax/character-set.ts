/** Characters by code: those of `bits` among ASCII and, where `others` is true, all beyond. */
export type CharacterSet = { readonly bits: bigint; readonly others: boolean };

const ASCII = (1n << 128n) - 1n;

const bit = (character: string): bigint => 1n << BigInt(character.charCodeAt(0));

/** The set of one ASCII character. */
export const singleCharacter = (character: string): CharacterSet => ({ bits: bit(character), others: false });

/** The set that the inside of a bracket expression names: single ASCII characters and ranges, a last `-` for itself. */
export const characterSet = (inside: string, negated: boolean): CharacterSet => {
  let bits = 0n;
  for (let index = 0; index < inside.length; index++) {
    const from = inside.charAt(index);
    if (inside[index + 1] === "-" && index + 2 < inside.length) {
      const to = inside.charCodeAt(index + 2);
      for (let code = from.charCodeAt(0); code <= to; code++) bits |= 1n << BigInt(code);
      index += 2;
    } else bits |= bit(from);
  }
  return { bits: negated ? ASCII & ~bits : bits, others: negated };
};

/** Whether no character is in both. */
export const disjoint = (one: CharacterSet, other: CharacterSet): boolean =>
  (one.bits & other.bits) === 0n && !(one.others && other.others);
