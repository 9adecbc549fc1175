import type { JsonValue } from "../../model/json.ts";
import { isCard } from "./card.ts";
import type { MaskTally } from "./mask-counts.ts";
import { markOf, maskText } from "./mask-text.ts";
import { isSecret } from "./mask-types.ts";
import { isSecretName } from "./secret-name.ts";

/** A value that people wrote, however deep: texts and member names are masked, members with secret names are dropped. */
export const maskValue = (value: JsonValue, tally: MaskTally): JsonValue => {
  if (typeof value === "string") return maskText(value, tally);
  if (typeof value === "number") return maskNumber(value, tally);
  if (typeof value !== "object" || value === null) return value;
  if (isList(value)) return value.map((item) => maskValue(item, tally));
  const members = new Map<string, JsonValue>();
  for (const [name, item] of Object.entries(value)) {
    if (isSecretName(name) || (name === "value" && isSecretName(lastOfPath(value["path"])))) tally.add("secret_field");
    else members.set(freeName(maskText(name, tally), members), maskValue(item, tally));
  }
  return Object.fromEntries(members);
};

/** An identifier where it may stand: only secrets have no place in it. */
export const maskSecrets = (value: JsonValue, tally: MaskTally): JsonValue => {
  if (typeof value === "string") return maskText(value, tally, isSecret);
  if (typeof value !== "object" || value === null) return value;
  if (isList(value)) return value.map((item) => maskSecrets(item, tally));
  return maskValue(value, tally);
};

const isList = (value: object): value is readonly JsonValue[] => Array.isArray(value);

const maskNumber = (value: number, tally: MaskTally): JsonValue => {
  if (!Number.isSafeInteger(value) || !isCard(String(value), () => false)) return value;
  tally.add("card");
  return markOf("card");
};

/** A change in the form of RFC 6902 names what it sets by a pointer: `{"path": "/smtp/password", "value": ...}`. */
const lastOfPath = (path: JsonValue | undefined): string =>
  typeof path === "string" ? path.slice(path.lastIndexOf("/") + 1) : "";

/** Two names may become one by masking; neither value may be lost. */
const freeName = (name: string, members: ReadonlyMap<string, JsonValue>): string => {
  let free = name;
  for (let count = 2; members.has(free); count++) free = `${name}#${count}`;
  return free;
};
