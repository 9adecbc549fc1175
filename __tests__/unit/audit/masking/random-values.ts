import { pick } from "../../../helpers/seeded-random.ts";

export type Random = () => number;

const DIGITS = "0123456789";
export const LOWER = "abcdefghijklmnopqrstuvwxyz";
export const HEX = "0123456789abcdef";
export const BASE62 = `${DIGITS}${LOWER}${LOWER.toUpperCase()}`;
const NAMES = ["anna.keller", "j.smith", "priya_n", "o'brien", "lee+ci", "maria-lopez", "x", "dev42"] as const;
const HOSTS = ["example.com", "mail.example.org", "corp.example.co.uk", "uni-bern.ch", "bücher.example"] as const;

/** So many characters of an alphabet. */
export const some = (random: Random, length: number, alphabet: string): string =>
  Array.from({ length }, () => alphabet.charAt(Math.floor(random() * alphabet.length))).join("");
/** A number of so many digits that does not begin with 0. */
export const digits = (random: Random, length: number): string =>
  some(random, 1, "123456789") + some(random, length - 1, DIGITS);
export const between = (random: Random, least: number, most: number): number =>
  least + Math.floor(random() * (most - least + 1));

export const email = (random: Random): string => `${pick(random, NAMES)}@${pick(random, HOSTS)}`;

/** Prefix, digits and the check digit that fits. */
const withLuhn = (body: string): string => {
  let sum = 0;
  for (let index = 0; index < body.length; index++) {
    const digit = Number(body.charAt(body.length - 1 - index));
    sum += index % 2 === 1 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
  }
  return body + String((10 - (sum % 10)) % 10);
};
export const card = (random: Random): string => {
  const [prefix, length] = pick(random, [
    ["4", 16],
    ["52", 16],
    ["2345", 16],
    ["37", 15],
    ["6011", 16],
    ["3530", 16],
  ] as const);
  return withLuhn(prefix + some(random, length - prefix.length - 1, DIGITS));
};
/** In the groups in which cards are printed. */
export const groupedCard = (random: Random, separator: string): string => {
  const number = card(random);
  const ends = number.length === 15 ? [4, 10, 15] : [4, 8, 12, 16];
  return ends.map((end, index) => number.slice(ends[index - 1] ?? 0, end)).join(separator);
};

export const iban = (random: Random): string => {
  const [country, length] = pick(random, [
    ["DE", 22],
    ["FR", 27],
    ["GB", 22],
    ["NL", 18],
    ["CH", 21],
    ["NO", 15],
  ] as const);
  const letters = country === "GB" ? "NWBK" : country === "NL" ? "ABNA" : "";
  const account = letters + some(random, length - 4 - letters.length, DIGITS);
  const value = [...`${account}${country}00`].map((c) => (/[A-Z]/.test(c) ? c.charCodeAt(0) - 55 : c)).join("");
  return `${country}${String(98n - (BigInt(value) % 97n)).padStart(2, "0")}${account}`;
};
export const spacedIban = (random: Random): string => iban(random).replace(/(.{4})(?=.)/g, "$1 ");

export const ssn = (random: Random): string =>
  `${String(between(random, 1, 665)).padStart(3, "0")}-${String(between(random, 1, 99)).padStart(2, "0")}-${digits(random, 4)}`;
export const ipv4 = (random: Random): string =>
  [between(random, 1, 126), between(random, 0, 255), between(random, 0, 255), between(random, 1, 254)].join(".");
export const ipv6 = (random: Random): string =>
  pick(random, [
    `2001:db8:${some(random, 4, HEX)}::${digits(random, 2)}`,
    `fe80::${digits(random, 1)}${some(random, 3, HEX)}:1`,
  ]);
export const mac = (random: Random, separator = ":"): string =>
  ["0a", ...Array.from({ length: 5 }, () => some(random, 2, HEX))].join(separator);
export const international = (random: Random): string =>
  pick(random, [
    `+1 ${between(random, 201, 989)}-555-${digits(random, 4)}`,
    `+49 30 ${digits(random, 7)}`,
    `+44${digits(random, 10)}`,
    `+41 44 ${digits(random, 3)} ${digits(random, 2)} ${digits(random, 2)}`,
  ]);
export const national = (random: Random): string =>
  pick(random, [
    `(${between(random, 201, 989)}) 555-${digits(random, 4)}`,
    `${between(random, 201, 989)}-555-${digits(random, 4)}`,
    `0${digits(random, 2)} ${digits(random, 7)}`,
  ]);
/** A random secret of no known format: letters of both cases and digits. */
export const generated = (random: Random): string => `aB3${some(random, between(random, 17, 37), BASE62)}`;
