import { createHmac } from "node:crypto";
import { formatAddress, parseAddress } from "../../syntax/ip-address.ts";

/** `run`: made for one run, so nothing joins beyond it. `key`: kept, so that the same person is the same in all logs. */
export type PseudonymKey = { readonly id: string; readonly bytes: Uint8Array; readonly scope: "run" | "key" };

/** What an identifier is of; the same person as actor and as approver has one pseudonym. */
export const PSEUDONYM_KINDS = ["actor", "address", "context"] as const;
export type PseudonymKind = (typeof PSEUDONYM_KINDS)[number];

const KINDS: ReadonlyMap<string, PseudonymKind> = new Map([
  ["actor.id", "actor"],
  ["actor.name", "actor"],
  ["approval.actors", "actor"],
  ["client.address", "address"],
]);
const PSEUDONYM = /^ps1:[A-Za-z0-9._-]{1,64}:[A-Za-z0-9_-]{22}$/;
const KEY_ID = /^[A-Za-z0-9._-]{1,64}$/;
/** 128 bits and a little. */
const CHARACTERS = 22;
/** A shorter key could be found by trying. */
const MIN_KEY_BYTES = 16;

/** What an identifier field holds; all that nothing is known of are contexts. */
export const kindOfField = (field: string): PseudonymKind => KINDS.get(field) ?? "context";

/** Whether a text has the form of a pseudonym; such a one is not replaced again. */
export const isPseudonym = (text: string): boolean => PSEUDONYM.test(text);

/**
 * `ps1:<key id>:<22 characters of base64url>`: HMAC-SHA256 over the kind and the normalised value. Whoever has the key
 * can try names, numbers and addresses; without it nobody can. Throws for a key without proper id or too short.
 */
export const pseudonymOf = (key: PseudonymKey, kind: PseudonymKind, value: string): string => {
  if (!KEY_ID.test(key.id))
    throw new Error(`pseudonym key: the id ${JSON.stringify(key.id)} has other characters than A-Z a-z 0-9 . _ -`);
  if (key.bytes.length < MIN_KEY_BYTES)
    throw new Error(`pseudonym key: ${key.bytes.length} bytes; ${MIN_KEY_BYTES} are needed`);
  const code = createHmac("sha256", key.bytes)
    .update(`${kind}|${normalise(kind, value)}`)
    .digest("base64url");
  return `ps1:${key.id}:${code.slice(0, CHARACTERS)}`;
};

/** Accounts do not differ by case, addresses have many spellings, context ids are as their makers wrote them. */
const normalise = (kind: PseudonymKind, value: string): string => {
  const text = value.normalize("NFC").trim();
  if (kind === "actor") return text.toLowerCase();
  const address = kind === "address" ? parseAddress(text) : undefined;
  return address === undefined ? text : formatAddress(address);
};
