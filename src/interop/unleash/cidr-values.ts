import { parseAddress, parseCidr } from "../../syntax/cidr.ts";
import { formatAddress } from "../../syntax/ip-address.ts";
import { quoted } from "../../syntax/parsed.ts";
import type { UnleashNotes } from "./unleash-notes.ts";

/** The address ranges among texts: single addresses with their full prefix, host bits taken off; others are noted. */
export const cidrsOf = (values: readonly string[], notes: UnleashNotes): readonly string[] =>
  values.flatMap((value) => {
    const range = rangeOf(value);
    if (range === undefined) notes.add("dropped", `${quoted(value)} is no address and no range: it never matches`);
    return range ?? [];
  });

const rangeOf = (value: string): string | undefined => {
  if (parseAddress(value) !== undefined) return `${value}/${value.includes(":") ? 128 : 32}`;
  if (parseCidr(value).ok) return value;
  const slash = value.indexOf("/");
  const address = parseAddress(value.slice(0, slash));
  if (address === undefined) return undefined;
  const prefix = Number(value.slice(slash + 1));
  const words = address.words.map((word, index) => (word & maskOf(prefix - 32 * index)) >>> 0);
  const network = `${formatAddress({ family: address.family, words })}/${value.slice(slash + 1)}`;
  return parseCidr(network).ok ? network : undefined;
};

/** A mask of so many leading ones. */
const maskOf = (ones: number): number => (ones <= 0 ? 0 : ones >= 32 ? 0xffffffff : (-1 << (32 - ones)) >>> 0);
